using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Compares JSON values by what they say: the order of an object's members and the way a number is written do not count.</summary>
public static class JsonElementEquality
{
    /// <summary>Whether both are absent, or say the same.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool Equals(JsonElement? left, JsonElement? right) =>
        left is { } leftValue && right is { } rightValue
            ? JsonElement.DeepEquals(leftValue, rightValue)
            : left is null == right is null;

    /// <summary>A hash that is the same for equal values; 0 for null.</summary>
    /// <param name="value">The value.</param>
    public static int GetHashCode(JsonElement? value) => value switch
    {
        null => 0,
        { ValueKind: JsonValueKind.String } text => HashCode.Combine(JsonValueKind.String, text.GetString()),
        { ValueKind: JsonValueKind.Array } array => HashCode.Combine(JsonValueKind.Array, array.GetArrayLength()),
        { } other => (int)other.ValueKind,
    };
}
