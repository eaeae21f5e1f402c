using System.Text;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>Decides about a name and a value together. <see cref="KeyText"/> says what else is in this folder.</summary>
internal sealed class KeyGuard(KeyGuardOptions options, bool isTestProject = false)
{
    private static readonly WordSet Schemes = new("bearer basic token apikey api-key key geniekey bot jwt sso-key");

    private const double MostlyWords = 0.5;

    private readonly bool _isStrict = !isTestProject || options.TestProjects == TestProjectTreatment.Strict;

    /// <summary>False in a test project that the user excepted: nothing needs to be looked at.</summary>
    public bool IsEnabled { get; } = !isTestProject || options.TestProjects != TestProjectTreatment.Ignore;

    /// <summary>What a name says about its value, the user's additional names included.</summary>
    public LabelStrength Judge(string name) => options.IsAdditionalKeyName(name) ? LabelStrength.Exact : KeyLabel.Judge(name);

    /// <summary>Whether the user says that what begins like this is a key.</summary>
    public bool IsKeyByPrefix(string value) => options.IsKeyByPrefix(value);

    /// <summary>Whether <paramref name="value"/>, which is called <paramref name="name"/>, is a key.</summary>
    public bool IsKey(string name, string value) => IsKey(Judge(name), value);

    /// <inheritdoc cref="IsKey(string, string)"/>
    public bool IsKey(LabelStrength label, string value) => StrengthOf(value) switch
    {
        KeyStrength.Published => true,
        KeyStrength.Strong => label >= LabelStrength.Key,
        KeyStrength.Weak => label == LabelStrength.Exact && IsPlausibleWeak(value),
        _ => false,
    };

    /// <summary>Whether a header or query parameter of this name authenticates.</summary>
    public bool IsAuthenticationHeader(string name) => AuthenticationHeader.Is(name, options);

    /// <summary>
    /// Whether <paramref name="value"/> authenticates as the value of an authentication header: a key, or a scheme and a
    /// key ("Bearer …", "Basic …").
    /// </summary>
    public bool IsCredential(string value)
    {
        var trimmed = value.Trim();
        var space = trimmed.IndexOf(' ');
        if (space < 0)
        {
            return IsPlausible(trimmed);
        }

        return Schemes.Contains(trimmed, 0, space)
            && IsCredential(trimmed.Substring(0, space), trimmed.Substring(space + 1).Trim());
    }

    /// <summary>The same where the text has a scheme. Allocates nothing for text that does not begin with one.</summary>
    public bool IsCredentialWithScheme(string value)
    {
        var space = value.IndexOf(' ');
        return space is > 2 and < 10
            && value.Length - space > KeyText.ShortestKey
            && Schemes.Contains(value, 0, space)
            && IsCredential(value);
    }

    /// <summary>The same for a scheme and what follows it.</summary>
    public bool IsCredential(string scheme, string parameter) =>
        IsPlausible(parameter)
        && (!scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) || HasPlausiblePassword(parameter));

    /// <summary>Whether the text is a header with its name: "Authorization: Bearer …", "X-Api-Key: …".</summary>
    public bool IsHeaderLine(string line)
    {
        var colon = line.IndexOf(':');
        return colon is > 2 and < 64
            && colon < line.Length - KeyText.ShortestKey
            && AuthenticationHeader.MayBe(line, colon)
            && IsAuthenticationHeader(line.Substring(0, colon).Trim())
            && IsCredential(line.Substring(colon + 1));
    }

    /// <summary>Finds the first key in the query of a URL, or in a form: <c>…?api_key=…&amp;…</c>.</summary>
    /// <returns>False where there is none.</returns>
    public bool FindInQuery(string text, out int start, out int length)
    {
        var begin = text.IndexOf('?');
        while (begin >= 0)
        {
            var equals = text.IndexOf('=', begin);
            if (equals < 0)
            {
                break;
            }

            var end = equals + 1;
            while (end < text.Length && text[end] is not ('&' or '#' or ' ' or '"' or '\''))
            {
                end++;
            }

            if (AuthenticationHeader.IsParameter(text, begin + 1, equals - begin - 1, options)
                && IsPlausibleParameter(text, begin + 1, equals - begin - 1, Unescaped(text.Substring(equals + 1, end - equals - 1))))
            {
                start = equals + 1;
                length = end - start;
                return true;
            }

            begin = end < text.Length && text[end] == '&' ? end : -1;
        }

        start = 0;
        length = 0;
        return false;
    }

    /// <summary>How much a value looks like a key, by itself and by what the user says.</summary>
    public KeyStrength StrengthOf(string value)
    {
        if (options.IsAllowed(value))
        {
            return KeyStrength.None;
        }

        return options.IsKeyByPrefix(value) && KeyText.MayBe(value) && !KeyPlaceholder.Matches(value)
            ? KeyStrength.Published
            : KeyText.Judge(value);
    }

    // Short names ("key", "code") stand for many things: only what looks random is a key there.
    private bool IsPlausibleParameter(string text, int start, int length, string value) =>
        KeyLabel.Judge(text, start, length) >= LabelStrength.Key ? IsPlausible(value) : StrengthOf(value) >= KeyStrength.Strong;

    private bool IsPlausible(string value) => StrengthOf(value) switch
    {
        KeyStrength.None => false,
        KeyStrength.Weak => IsPlausibleWeak(value),
        _ => true,
    };

    // "some-token-1" names a token.
    private bool IsPlausibleWeak(string value) =>
        _isStrict && KeyLabel.Judge(value) == LabelStrength.None && WordLikeness.Of(value) < MostlyWords;

    private bool HasPlausiblePassword(string parameter)
    {
        try
        {
            var credentials = Encoding.UTF8.GetString(Convert.FromBase64String(parameter));
            var colon = credentials.IndexOf(':');
            return colon >= 0 && (IsPlausible(credentials.Substring(colon + 1)) || (colon > 0 && IsPlausible(credentials.Substring(0, colon))));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Unescaped(string value)
    {
        while (value.EndsWith("%3D", StringComparison.OrdinalIgnoreCase))
        {
            value = value.Substring(0, value.Length - 3) + "=";
        }

        return value;
    }
}
