using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>
/// How much of a text reads like words: the share of its characters in runs of letters whose neighbours are usual
/// neighbours in words. A word list would know less: names of products, abbreviations, other languages.
/// </summary>
internal static class WordLikeness
{
    private const int ShortestWord = 4;
    private const double UsualPairs = 0.7;

    // A bit for each letter that often follows: 159 of 676 pairs, which make 88 % of those in the words of the .NET
    // reference documentation, and 24 % of those in random letters.
    private static readonly int[] UsualFollowers =
    [
        0x00EB94E, 0x0000810, 0x01A4D95, 0x0040111, 0x0AEB87D, 0x0004110, 0x0022011, 0x0004111, 0x22EF87D,
        0x0000000, 0x0000010, 0x1184911, 0x000C111, 0x01C415D, 0x07EB80C, 0x00AC911, 0x0100000, 0x11E5119,
        0x01CC195, 0x11E4191, 0x00EB810, 0x0000111, 0x0000000, 0x0000000, 0x0000000, 0x0000010,
    ];

    [MethodImpl(Optimize.AtOnce)]
    public static double Of(string text)
    {
        var inWords = 0;
        var words = new WordCursor(text, 0, text.Length);
        while (words.MoveNext())
        {
            if (words.Length >= ShortestWord && IsWord(text, words.Start, words.Length))
            {
                inWords += words.Length;
            }
        }

        return text.Length == 0 ? 0 : (double)inWords / text.Length;
    }

    /// <summary>Whether a run of letters reads like a word.</summary>
    [MethodImpl(Optimize.AtOnce)]
    public static bool IsWord(string text, int start, int length)
    {
        var usual = 0;
        for (var i = start + 1; i < start + length; i++)
        {
            var before = (text[i - 1] | 0x20) - 'a';
            var here = (text[i] | 0x20) - 'a';
            if (before is < 0 or > 25 || here is < 0 or > 25)
            {
                return false;
            }

            usual += (UsualFollowers[before] >> here) & 1;
        }

        return usual >= UsualPairs * (length - 1);
    }
}
