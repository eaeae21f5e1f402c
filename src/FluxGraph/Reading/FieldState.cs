namespace FluxGraph.CompilerServices;

/// <summary>How far an object was read: which member was found last, and which were seen.</summary>
public struct FieldState
{
    private const int BitsPerWord = 64;

    private ulong _seen;
    private ulong[]? _seenBeyondFirstWord;

    /// <summary>The index, in the <see cref="FieldTable"/>, of the member whose value comes next.</summary>
    public readonly int Index => Expected - 1;

    /// <summary>The member that a server which answers in order sends next.</summary>
    internal int Expected { get; private set; }

    /// <summary>Whether a member was read, be it one that the table does not have.</summary>
    internal bool IsBehindMember { get; set; }

    internal readonly bool HasSeen(int index)
    {
        var word = index / BitsPerWord;
        return (SeenWord(word) & (1UL << (index % BitsPerWord))) != 0;
    }

    /// <summary>The bits of the members 64·<paramref name="word"/> and following.</summary>
    internal readonly ulong SeenWord(int word) => word == 0 ? _seen : _seenBeyondFirstWord?[word - 1] ?? 0;

    internal void Found(int index, int memberCount)
    {
        Expected = index + 1;
        IsBehindMember = true;
        if (index < BitsPerWord)
        {
            _seen |= 1UL << index;
        }
        else
        {
            FoundBeyondFirstWord(index, memberCount);
        }
    }

    private void FoundBeyondFirstWord(int index, int memberCount)
    {
        _seenBeyondFirstWord ??= new ulong[(memberCount - 1) / BitsPerWord];
        _seenBeyondFirstWord[(index / BitsPerWord) - 1] |= 1UL << (index % BitsPerWord);
    }
}
