namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>Knows the headers, and the parameters of queries, whose value authenticates.</summary>
internal static class AuthenticationHeader
{
    private static readonly WordSet WithScheme = new("authorization proxy-authorization x-authorization x-forwarded-authorization");

    // Names that do not say "api key", "token" or "secret" in words that a label is known by.
    private static readonly WordSet Others = new("x-functions-key x-auth-key x-rapidapi-key x-mashape-key x-master-key job-token x-vault-token");

    private static readonly WordSet ShortParameters = new("key sig code");

    public static bool IsWithScheme(string name) => WithScheme.Contains(name, 0, name.Length);

    /// <summary>Whether the first characters of a text can name a header, without copying them.</summary>
    public static bool MayBe(string text, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!IsTokenCharacter(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a header of this name carries a key or token. False for ordinary headers, without allocating.</summary>
    public static bool Is(string name, KeyGuardOptions options)
    {
        if (name.Length is < 3 or > 64)
        {
            return false;
        }

        // Of most text a few characters say that it is no such name.
        return (KeyLabel.MaySayKey(name, 0, name.Length)
                && (IsWithScheme(name) || (IsToken(name) && (Others.Contains(name, 0, name.Length) || KeyLabel.Judge(name) >= LabelStrength.Key))))
            || options.IsAdditionalHeader(name);
    }

    /// <summary>Whether a query parameter of this name carries a key: the headers' names, and shorter ones.</summary>
    public static bool IsParameter(string text, int start, int length, KeyGuardOptions options) =>
        ShortParameters.Contains(text, start, length)
        || KeyLabel.Judge(text, start, length) >= LabelStrength.Key
        || (options.AdditionalHeaders.Count > 0 && options.IsAdditionalHeader(text.Substring(start, length)));

    private static bool IsToken(string name) => MayBe(name, name.Length);

    private static bool IsTokenCharacter(char character) => char.IsLetterOrDigit(character) || character is '-' or '_';
}
