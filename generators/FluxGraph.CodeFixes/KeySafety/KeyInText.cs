using FluxGraph.Analyzers.KeySafety.Classification;
using FluxGraph.Analyzers.KeySafety;

namespace FluxGraph.CodeFixes.KeySafety;

/// <summary>What stands around a key in one text: the scheme of a header before it, the rest of an address on both sides.</summary>
internal readonly record struct KeyInText(string Before, string After)
{
    private static readonly string[] Schemes = ["Bearer ", "Basic ", "ApiKey ", "Token "];

    public static KeyInText Find(string text)
    {
        foreach (var scheme in Schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return new KeyInText(text.Substring(0, scheme.Length), "");
            }
        }

        return FindInQuery(text);
    }

    private static KeyInText FindInQuery(string text)
    {
        for (var start = text.IndexOf('?'); start >= 0; start = text.IndexOf('&', start + 1))
        {
            var equals = text.IndexOf('=', start);
            if (equals > start && IsKeyName(text.Substring(start + 1, equals - start - 1)))
            {
                var end = text.IndexOfAny(['&', '#'], equals);
                return new KeyInText(text.Substring(0, equals + 1), end < 0 ? "" : text.Substring(end));
            }
        }

        return default;
    }

    private static bool IsKeyName(string parameter) =>
        WordSplitter.Split(parameter).LastOrDefault().Word is { } last
        && (last.Equals("key", StringComparison.OrdinalIgnoreCase) || last.Equals("apikey", StringComparison.OrdinalIgnoreCase) || last.Equals("token", StringComparison.OrdinalIgnoreCase));
}
