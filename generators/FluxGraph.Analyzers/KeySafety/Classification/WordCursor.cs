using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>
/// Goes over the words of a part of a text without copying them. Words end at everything that is no letter or digit,
/// between letters and digits, and at case boundaries: "YOUR_ApiKey2" has YOUR, Api, Key, 2, and "APIKey" has API, Key.
/// </summary>
internal struct WordCursor
{
    private readonly string _text;
    private readonly int _end;
    private int _next;

    public WordCursor(string text, int start, int length)
    {
        _text = text;
        _end = start + length;
        _next = start;
        Start = start;
        Length = 0;
    }

    public int Start { get; private set; }

    public int Length { get; private set; }

    [MethodImpl(Optimize.AtOnce)]
    public bool MoveNext()
    {
        var start = _next;
        while (start < _end && !char.IsLetterOrDigit(_text[start]))
        {
            start++;
        }

        if (start == _end)
        {
            _next = _end;
            return false;
        }

        var end = start + 1;
        while (end < _end && char.IsLetterOrDigit(_text[end]) && !IsBoundary(end))
        {
            end++;
        }

        Start = start;
        Length = end - start;
        _next = end;
        return true;
    }

    private readonly bool IsBoundary(int index)
    {
        var before = _text[index - 1];
        var here = _text[index];
        if (char.IsDigit(before) != char.IsDigit(here))
        {
            return true;
        }

        if (!char.IsUpper(here))
        {
            return false;
        }

        // The last capital of a run begins the next word: API|Key.
        return char.IsLower(before) || (char.IsUpper(before) && index + 1 < _end && char.IsLower(_text[index + 1]));
    }
}
