using System.Collections;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Compares the lists of results by their elements, nested lists included.</summary>
public static class ListEquality
{
    /// <summary>Whether both are null, or have equal elements in the same order.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="left">A list.</param>
    /// <param name="right">Another list.</param>
    public static bool Equals<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!ElementEquals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash that is the same for equal lists; 0 for null.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="list">The list.</param>
    public static int GetHashCode<T>(IReadOnlyList<T>? list)
    {
        if (list is null)
        {
            return 0;
        }

        var hash = new HashCode();
        for (var i = 0; i < list.Count; i++)
        {
            hash.Add(ElementHash(list[i]));
        }

        return hash.ToHashCode();
    }

    /// <summary>Elements that are lists are compared as such; of which type their elements are is not known here.</summary>
    internal static bool ElementEquals<T>(T left, T right) => left switch
    {
        string => EqualityComparer<T>.Default.Equals(left, right),
        IEnumerable leftElements when right is IEnumerable rightElements => SequenceEquals(leftElements, rightElements),
        JsonElement leftJson when right is JsonElement rightJson =>
            JsonElementEquality.Equals(leftJson, rightJson),
        _ => EqualityComparer<T>.Default.Equals(left, right),
    };

    internal static int ElementHash<T>(T element) => element switch
    {
        string => element.GetHashCode(),
        IEnumerable elements => SequenceHash(elements),
        JsonElement json => JsonElementEquality.GetHashCode(json),
        _ => element?.GetHashCode() ?? 0,
    };

    private static bool SequenceEquals(IEnumerable left, IEnumerable right) =>
        left.Cast<object?>().SequenceEqual(right.Cast<object?>(), ElementComparer.Instance);

    private static int SequenceHash(IEnumerable elements)
    {
        var hash = new HashCode();
        foreach (var element in elements)
        {
            hash.Add(ElementHash(element));
        }

        return hash.ToHashCode();
    }

    private sealed class ElementComparer : IEqualityComparer<object?>
    {
        public static readonly ElementComparer Instance = new();

        bool IEqualityComparer<object?>.Equals(object? left, object? right) => ElementEquals(left, right);

        int IEqualityComparer<object?>.GetHashCode(object? element) => ElementHash(element);
    }
}
