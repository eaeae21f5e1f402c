using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>Words of lower-case ASCII, looked up by a part of a text, in any case, without copying it.</summary>
internal sealed class WordSet
{
    private readonly string?[] _slots;

    /// <param name="words">The words, separated by single spaces.</param>
    public WordSet(string words)
    {
        var all = words.Split(' ');
        var size = 16;
        while (size < 3 * all.Length)
        {
            size *= 2;
        }

        _slots = new string?[size];
        foreach (var word in all)
        {
            var slot = Hash(word, 0, word.Length) & (size - 1);
            while (_slots[slot] is not null)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = word;
        }
    }

    public bool Contains(string text, int start, int length)
    {
        var slot = Hash(text, start, length) & (_slots.Length - 1);
        while (_slots[slot] is { } word)
        {
            if (word.Length == length && string.Compare(word, 0, text, start, length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return false;
    }

    [MethodImpl(Optimize.AtOnce)]
    private static int Hash(string text, int start, int length)
    {
        var hash = length;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash * 31) + (text[i] | 0x20));
        }

        return hash & int.MaxValue;
    }
}
