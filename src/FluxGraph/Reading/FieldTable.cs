using System.Numerics;

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
    private readonly bool _ignoreCase;

    /// <summary>Makes a table of names.</summary>
    /// <param name="responseNames">The members' response names (aliases where there are any), in the order of the selection.</param>
    /// <param name="required">
    /// Which members must be there: bit i of word i/64 stands for member i. Words that are left out are zero.
    /// </param>
    /// <param name="ignoreCase">Whether a name that no member has is looked up again without regard to the case of ASCII letters.</param>
    public FieldTable(string[] responseNames, ulong[] required, bool ignoreCase = false)
    {
        ArgumentNullException.ThrowIfNull(responseNames);
        ArgumentNullException.ThrowIfNull(required);
        _names = [.. responseNames];
        _index = new NameIndex(responseNames);
        _fieldNames = Array.ConvertAll(responseNames, name => new FieldName(name));
        _required = [.. required];
        _ignoreCase = ignoreCase;
    }

    internal int Count => _fieldNames.Length;

    /// <summary>The name of a member as servers write it.</summary>
    internal ref readonly FieldName Name(int index) => ref _fieldNames[index];

    /// <summary>Reads the name that comes next, and its colon.</summary>
    /// <returns>The index of the member that it means, or -1.</returns>
    internal int ReadName(ref JsonCursor json, in FieldState state)
    {
        // From the expected member on: what is skipped there is mostly what the server left out.
        var expected = state.Expected == Count ? 0 : state.Expected;
        if (Count <= FewNames)
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
    internal List<string> FindMissing(in FieldState state)
    {
        var missing = new List<string>();
        for (var word = 0; word < _required.Length; word++)
        {
            var absent = _required[word] & ~state.SeenWord(word);
            for (; absent != 0; absent &= absent - 1)
            {
                missing.Add(_names[(word * 64) + BitOperations.TrailingZeroCount(absent)]);
            }
        }

        return missing;
    }
}
