using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>Finds where text speaks of an API key, in any spelling: <c>ApiKey</c>, <c>api_key</c>, <c>X-API-Key</c>. Few files do.</summary>
internal static class KeySpeech
{
    private const string First = "api";
    private const int LongestSeparator = 2;

    // The case-sensitive search for two letters is one that processors have instructions for.
    private static readonly string[] Endings = ["ey", "EY"];

    public static bool IsIn(string text) => Array.Exists(Endings, ending => IndexIn(text, ending, 0) >= 0);

    /// <summary>The tokens of a file that speak of an API key.</summary>
    public static IEnumerable<SyntaxToken> In(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        foreach (var ending in Endings)
        {
            for (var at = IndexIn(text, ending, 0); at >= 0; at = IndexIn(text, ending, at + First.Length + ending.Length))
            {
                if (!NameSearch.IsInComment(text, at))
                {
                    yield return tree.GetRoot().FindToken(at);
                }
            }
        }
    }

    private static int IndexIn(string text, string ending, int start)
    {
        for (var at = text.IndexOf(ending, start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ending, at + ending.Length, StringComparison.Ordinal))
        {
            if (at > 0 && (text[at - 1] is 'k' or 'K') && FirstBefore(text, at - 1) is var found && found >= start)
            {
                return found;
            }
        }

        return -1;
    }

    /// <summary>Where the first word begins that ends before an index, but for what divides the two; negative where another word does.</summary>
    private static int FirstBefore(string text, int end)
    {
        var last = end;
        while (last > 0 && end - last < LongestSeparator && !char.IsLetterOrDigit(text[last - 1]))
        {
            last--;
        }

        var start = last - First.Length;
        return start >= 0 && string.Compare(text, start, First, 0, First.Length, StringComparison.OrdinalIgnoreCase) == 0 ? start : -1;
    }
}
