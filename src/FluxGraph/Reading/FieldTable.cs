using System.Numerics;
using System.Text;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>The members of one selection set in the order in which a server answers them. Immutable.</summary>
public sealed class FieldTable
{
    private const int NotFound = -1;
    private const int StackLimit = 256;

    private readonly string[] _names;
    private readonly byte[][] _utf8Names;
    private readonly ulong[] _required;
    private readonly ulong[] _thrown;
    private readonly bool _ignoreCase;

    /// <summary>Makes a table of names.</summary>
    /// <param name="responseNames">The members' response names (aliases where there are any), in the order of the selection.</param>
    /// <param name="required">
    /// Which members must be there: bit i of word i/64 stands for member i. Words that are left out are zero.
    /// </param>
    /// <param name="ignoreCase">Whether a name that no member has is looked up again without regard to the case of ASCII letters.</param>
    /// <param name="thrown">Which of the members that must be there are, where they are not, an error that goes up; in the same form.</param>
    public FieldTable(string[] responseNames, ulong[] required, bool ignoreCase = false, ulong[]? thrown = null)
    {
        ArgumentNullException.ThrowIfNull(responseNames);
        ArgumentNullException.ThrowIfNull(required);
        _names = [.. responseNames];
        _utf8Names = Array.ConvertAll(responseNames, Encoding.UTF8.GetBytes);
        _required = [.. required];
        _thrown = thrown is null ? [] : [.. thrown];
        _ignoreCase = ignoreCase;
    }

    internal int Count => _names.Length;

    /// <summary>The index of the member whose name the JSON reader stands on, or -1.</summary>
    internal int Find(ref Utf8JsonReader json, in FieldState state)
    {
        if (json.ValueIsEscaped)
        {
            return FindEscaped(ref json, state);
        }

        var expected = state.Expected;
        return expected < _utf8Names.Length && json.ValueSpan.SequenceEqual(_utf8Names[expected])
            ? expected
            : Find(json.ValueSpan, state);
    }

    /// <summary>The names of the members that must be there and were not seen; null when there are none.</summary>
    internal List<string>? FindMissing(in FieldState state) => FindMissing(_required, state);

    /// <summary>The first member that was not seen and whose absence is an error that goes up; null when there is none.</summary>
    internal string? FindMissingThrown(in FieldState state) => _thrown.Length == 0 ? null : FindMissing(_thrown, state)?[0];

    private List<string>? FindMissing(ulong[] expected, in FieldState state)
    {
        List<string>? missing = null;
        for (var word = 0; word < expected.Length; word++)
        {
            var absent = expected[word] & ~state.SeenWord(word);
            for (; absent != 0; absent &= absent - 1)
            {
                (missing ??= []).Add(_names[(word * 64) + BitOperations.TrailingZeroCount(absent)]);
            }
        }

        return missing;
    }

    private int Find(ReadOnlySpan<byte> name, in FieldState state)
    {
        var exact = FindExact(name, state.Expected);
        return exact >= 0 || !_ignoreCase ? exact : FindIgnoringCase(name, state);
    }

    /// <summary>Searches from the expected member on: what is skipped there is mostly what the server left out.</summary>
    private int FindExact(ReadOnlySpan<byte> name, int expected)
    {
        for (var i = expected; i < _utf8Names.Length; i++)
        {
            if (name.SequenceEqual(_utf8Names[i]))
            {
                return i;
            }
        }

        for (var i = 0; i < expected; i++)
        {
            if (name.SequenceEqual(_utf8Names[i]))
            {
                return i;
            }
        }

        return NotFound;
    }

    /// <summary>Passes over members that were seen: a look-alike must not replace the value of the right name.</summary>
    private int FindIgnoringCase(ReadOnlySpan<byte> name, in FieldState state)
    {
        for (var i = 0; i < _utf8Names.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(name, _utf8Names[i]) && !state.HasSeen(i))
            {
                return i;
            }
        }

        return NotFound;
    }

    private int FindEscaped(ref Utf8JsonReader json, in FieldState state)
    {
        var length = json.ValueSpan.Length;
        var name = length <= StackLimit ? stackalloc byte[StackLimit] : new byte[length];
        try
        {
            return Find(name[..json.CopyString(name)], state);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is in no GraphQL name.
            return NotFound;
        }
    }
}
