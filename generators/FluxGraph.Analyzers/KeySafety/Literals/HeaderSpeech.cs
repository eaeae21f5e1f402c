using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>Tells, by its text alone, whether a file can set a header or a query parameter at all: few do.</summary>
internal sealed class HeaderSpeech
{
    private static readonly string[] Words = ["eader", "uthoriz", "uthenticat", "Bearer", "BasicAuth", "etadata", "QueryParam", "QueryString"];

    private readonly ConcurrentDictionary<SyntaxTree, bool> _known = new();

    public bool IsIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        _known.TryGetValue(tree, out var known) ? known : _known.GetOrAdd(tree, Contains(tree.GetText(cancellationToken).ToString()));

    private static bool Contains(string text)
    {
        foreach (var word in Words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
