using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>Judges a value: does this text look like a key?</summary>
/// <remarks>
/// <para>
/// This folder is the engine behind all key rules. It knows text and nothing of Roslyn, MSBuild or files, so that the
/// analyzers, the rules for files and the command line tool share it:
/// </para>
/// <list type="bullet">
/// <item><see cref="MayBe(string)"/>: the gate. Allocates nothing; false for nearly every string of a program. Ask it first.</item>
/// <item><see cref="Judge"/>: none, weak, strong or published. <see cref="Look"/> is its part that allocates nothing.</item>
/// <item><see cref="KeyLabel.Judge(string)"/>: what a name (of a variable, setting, header, JSON property) says about its value.</item>
/// <item><see cref="KeyGuard.IsKey(string, string)"/>: a name and its value together, with the user's <see cref="KeyGuardOptions"/>. Start here.</item>
/// <item><see cref="KeyGuard.IsCredential(string)"/>: a header or query parameter that authenticates, and its value, with or without a scheme.</item>
/// <item><see cref="KeyGuard.FindInQuery"/>: the key in the query of a URL.</item>
/// <item><see cref="KeyGuardOptions.Read"/>: the options, from whatever maps names to text.</item>
/// </list>
/// <para>All of it is safe to call from several threads, and never throws for whatever text it is given.</para>
/// </remarks>
internal static class KeyText
{
    public const int ShortestKey = 10;
    public const int LongestKey = 512;
    public const int ShortestWithoutDigit = 24;

    private const int ShortestStrong = 16;

    /// <summary>Whether <paramref name="text"/> has a length and characters that a key can have.</summary>
    public static bool MayBe(string text) => MayBe(text, 0, text.Length);

    /// <inheritdoc cref="MayBe(string)"/>
    public static bool MayBe(string text, int start, int length)
    {
        // Tokens that carry claims are longer than keys.
        if (length < ShortestKey || (length > LongestKey && !KeyShape.BeginsLikeJwt(text, start, length)) || length > 8 * LongestKey)
        {
            return false;
        }

        return KeyAlphabet.Holds(text, start, length);
    }

    /// <summary>How much <paramref name="text"/> looks like a key by itself.</summary>
    public static KeyStrength Judge(string text)
    {
        var strength = Look(text);
        return strength != KeyStrength.None && KeyPlaceholder.Matches(text) ? KeyStrength.None : strength;
    }

    /// <summary>
    /// The same but for placeholders. Allocates nothing for text that is no key, so it comes before everything else.
    /// </summary>
    public static KeyStrength Look(string text)
    {
        // A digit, or long enough to be random letters: most of what a program says ends here.
        if (!MayBe(text) || (text.Length < ShortestWithoutDigit && !HasDigit(text)))
        {
            return KeyStrength.None;
        }

        var statistics = TextStatistics.Of(text);
        if (statistics.Distinct < 6)
        {
            return KeyStrength.None;
        }

        var strength = KeyShape.IsJwt(text) ? KeyStrength.Strong
            : PublishedPrefix.Begins(text) ? KeyStrength.Published
            : ByLooks(text, statistics);
        return strength == KeyStrength.None
            || (!KeyShape.IsJwt(text) && (RepetitiveText.Is(text, statistics) || (strength != KeyStrength.Published && OrdinaryText.Is(text, statistics))))
            || DocumentedKey.Is(text)
            ? KeyStrength.None
            : strength;
    }

    [MethodImpl(Optimize.AtOnce)]
    private static bool HasDigit(string text)
    {
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
            {
                return true;
            }
        }

        return false;
    }

    private static KeyStrength ByLooks(string text, in TextStatistics statistics)
    {
        if (KeyShape.IsUuid(text) || (KeyShape.IsHexadecimal(text) && text.Length >= ShortestStrong))
        {
            return statistics.Distinct >= 8 ? KeyStrength.Strong : KeyStrength.None;
        }

        if (text.Length >= ShortestStrong && statistics.Distinct >= 10)
        {
            var wordLikeness = WordLikeness.Of(text);
            if ((statistics.Digits >= 2 && statistics.Entropy >= 3.3 && wordLikeness < 0.55)
                || (text.Length >= ShortestWithoutDigit && statistics.Entropy >= 3.8 && wordLikeness < 0.45))
            {
                return KeyStrength.Strong;
            }
        }

        return statistics.Digits > 0 && statistics.Letters > 0 ? KeyStrength.Weak : KeyStrength.None;
    }
}
