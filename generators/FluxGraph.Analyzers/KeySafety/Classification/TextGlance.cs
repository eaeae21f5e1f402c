using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>
/// What text may be, from one look at the characters of its first word: the test that nearly every literal of a program
/// ends at, so it allocates nothing and reads no further than it must.
/// </summary>
/// <param name="MayBeKey">Its length and its characters are those of a key.</param>
/// <param name="MayBeName">Its length and its characters are those of a header's name.</param>
/// <param name="MayHaveKey">It may begin with a header's name or a scheme, or have a query.</param>
/// <param name="IsPart">All of it can be a part of a key, however short.</param>
internal readonly record struct TextGlance(bool MayBeKey, bool MayBeName, bool MayHaveKey, bool IsPart)
{
    private const int LongestName = 64;
    private const int ShortestName = 3;

    /// <summary>Nothing of it: most text.</summary>
    public bool IsOrdinary => !MayBeKey && !MayBeName && !MayHaveKey && !IsPart;

    [MethodImpl(Optimize.AtOnce)]
    public static TextGlance Of(string text)
    {
        var end = 0;
        var colon = -1;
        var hasDigit = false;
        while (end < text.Length && KeyAlphabet.Has(text[end]))
        {
            var character = text[end];
            hasDigit |= character is >= '0' and <= '9';
            if (character == ':' && colon < 0)
            {
                colon = end;
            }

            end++;
        }

        var isWord = end == text.Length && end > 0;
        return new TextGlance(
            MayBeKey: isWord && end >= KeyText.ShortestKey && (hasDigit || end >= KeyText.ShortestWithoutDigit),
            MayBeName: isWord && end is >= ShortestName and <= LongestName && colon < 0,
            MayHaveKey: text.Length > KeyText.ShortestKey
                && (colon is > 2 and < LongestName || (!isWord && text[end] == ' ' && end is > 2 and < 10) || (!isWord && text.IndexOf('?', end) >= 0)),
            IsPart: isWord);
    }
}
