namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>Forms that say what a text is.</summary>
internal static class KeyShape
{
    private const string JwtStart = "eyJ";
    private const int ShortestSignature = 20;

    public static bool IsHexadecimal(string text)
    {
        foreach (var character in text)
        {
            if (!IsHexadecimalDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsUuid(string text)
    {
        if (text.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !IsHexadecimalDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool BeginsLikeJwt(string text, int start, int length) =>
        length > JwtStart.Length && string.CompareOrdinal(text, start, JwtStart, 0, JwtStart.Length) == 0;

    /// <summary>A signed JSON Web Token: three parts in base64url, of which the first two are JSON objects.</summary>
    public static bool IsJwt(string text)
    {
        if (!BeginsLikeJwt(text, 0, text.Length))
        {
            return false;
        }

        var first = text.IndexOf('.');
        var second = first < 0 ? -1 : text.IndexOf('.', first + 1);
        return second > 0
            && BeginsLikeJwt(text, first + 1, text.Length - first - 1)
            && text.Length - second > ShortestSignature
            && text.IndexOf('.', second + 1) < 0;
    }

    /// <summary>The three parts of a token, the last of which is too short to sign anything: what tests of parsers are full of.</summary>
    public static bool IsUnsignedJwt(string text)
    {
        var last = text.LastIndexOf('.');
        return BeginsLikeJwt(text, 0, text.Length)
            && last >= 0
            && text.IndexOf('.') is var first && first < last && text.IndexOf('.', first + 1) == last
            && text.Length - last <= ShortestSignature;
    }

    private static bool IsHexadecimalDigit(char character) =>
        character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
