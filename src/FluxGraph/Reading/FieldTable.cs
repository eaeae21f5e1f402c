using System.Numerics;
using System.Runtime.CompilerServices;

namespace FluxGraph.CompilerServices;

/// <summary>The members of one selection set in the order in which a server answers them. Immutable.</summary>
public sealed class FieldTable
{
    private const int NotFound = -1;

    /// <summary>So many names are compared one by one sooner than the end of a name is found.</summary>
    private const int FewNames = 16;

    private readonly string[] _names;
    private readonly NameIndex _index;
    private readonly FieldName[] _fieldNames;
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
        _index = new NameIndex(responseNames);
        _fieldNames = Array.ConvertAll(responseNames, name => new FieldName(name));
        _required = [.. required];
        _thrown = thrown is null ? [] : [.. thrown];
        _ignoreCase = ignoreCase;
    }

    /// <summary>The members' response names, in the order of the selection.</summary>
    public ReadOnlySpan<string> ResponseNames => _names;

    /// <summary>Reads the name, with its colon, of the next member that the table has; others are skipped.</summary>
    /// <returns>True before the member's value, false behind the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryReadName(ref JsonCursor json, ref FieldState state)
    {
        var names = _fieldNames;
        var expected = state.Expected;
        if ((uint)expected < (uint)names.Length)
        {
            // Servers answer without white space and in order: one comparison consumes comma, name and colon.
            if (json.TryReadExpectedName(in names[expected], isFirst: !state.IsBehindMember))
            {
                state.Found(expected, names.Length);
                return true;
            }
        }
        else if (json.TryLeaveObject())
        {
            return false;
        }

        return TryReadAnyName(ref json, ref state);
    }

    /// <summary>The same with white space and escapes, and in any order.</summary>
    private bool TryReadAnyName(ref JsonCursor json, ref FieldState state)
    {
        while (json.TryGoToName(isFirst: !state.IsBehindMember))
        {
            state.IsBehindMember = true;
            var index = ReadAnyName(ref json, state);
            if (index >= 0)
            {
                state.Found(index, _fieldNames.Length);
                // The space behind a colon, so that what reads the value finds it at once.
                json.Peek();
                return true;
            }

            json.Skip();
        }

        return false;
    }

    /// <summary>Reads the name that comes next, and its colon.</summary>
    /// <returns>The index of the member that it means, or -1.</returns>
    private int ReadAnyName(ref JsonCursor json, in FieldState state)
    {
        // From the expected member on: what is skipped there is mostly what the server left out.
        var expected = state.Expected == _fieldNames.Length ? 0 : state.Expected;
        if (_fieldNames.Length <= FewNames)
        {
            var index = json.ReadNameOf(_fieldNames, expected);
            if (index >= 0)
            {
                return index;
            }
        }
        else if (json.TryReadExpectedName(in _fieldNames[expected], isFirst: true))
        {
            return expected;
        }

        var name = json.ReadName(out var isEscaped);
        return isEscaped && !ResponseText.TryUnescape(name, out name) ? NotFound : Find(name, expected, state);
    }

    private int Find(ReadOnlySpan<byte> name, int expected, in FieldState state)
    {
        var exact = _index.Find(name, expected);
        // Members that were seen are passed over: a look-alike must not replace the value of the right name.
        return exact >= 0 || !_ignoreCase ? exact : _index.FindIgnoringCase(name, state);
    }

    /// <summary>Whether all members that must be there were seen.</summary>
    internal bool IsComplete(in FieldState state)
    {
        var required = _required;
        for (var word = 0; word < required.Length; word++)
        {
            if ((required[word] & ~state.SeenWord(word)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The names of the members that must be there and were not seen.</summary>
    internal List<string> FindMissing(in FieldState state) => FindMissing(_required, state);

    /// <summary>The first member that was not seen and whose absence is an error that goes up; null when there is none.</summary>
    internal string? FindMissingThrown(in FieldState state) => FindMissing(_thrown, state).FirstOrDefault();

    private List<string> FindMissing(ulong[] expected, in FieldState state)
    {
        var missing = new List<string>();
        for (var word = 0; word < expected.Length; word++)
        {
            var absent = expected[word] & ~state.SeenWord(word);
            for (; absent != 0; absent &= absent - 1)
            {
                missing.Add(_names[(word * 64) + BitOperations.TrailingZeroCount(absent)]);
            }
        }

        return missing;
    }
}
