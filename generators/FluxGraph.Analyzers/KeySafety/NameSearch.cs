using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>Finds names in a file by its text, so that syntax is looked at only where a name stands.</summary>
internal static class NameSearch
{
    /// <summary>The identifiers of a file that are called <paramref name="name"/>.</summary>
    public static IEnumerable<SyntaxToken> Identifiers(SyntaxTree tree, string name, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (IsBoundary(text, at - 1) && IsBoundary(text, at + name.Length) && !IsInComment(text, at)
                && tree.GetRoot(cancellationToken).FindToken(at) is { RawKind: (int)SyntaxKind.IdentifierToken } token && token.ValueText == name)
            {
                yield return token;
            }
        }
    }

    /// <summary>Whether the line of an index is a comment, as most text in a library that is documented.</summary>
    public static bool IsInComment(string text, int index)
    {
        var start = text.LastIndexOf('\n', index) + 1;
        while (start < index && text[start] is ' ' or '\t')
        {
            start++;
        }

        return string.CompareOrdinal(text, start, "//", 0, 2) == 0;
    }

    private static bool IsBoundary(string text, int at) => at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
