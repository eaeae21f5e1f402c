using FluxGraph.Analyzers.KeySafety.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>
/// Tells which expressions of a compilation a key can reach, by the names in them: those where a key of FluxGraph is spoken
/// of, those of what is filled with such an expression, and so on. To bind the calls of a whole program would cost as much as
/// compiling it.
/// </summary>
/// <remarks>
/// It errs on the side of too many: a name that is followed is not asked what it refers to. No token ends the search, whose result all
/// analyses of the compilation share.
/// </remarks>
internal sealed class KeyReach
{
    // Where so many names hold keys, the program is about keys, and a search for each name in each file takes longer than it saves.
    private const int MaxNames = 100;

    private readonly Lazy<Reach> _reach;

    public KeyReach(Compilation compilation)
    {
        _reach = new Lazy<Reach>(() => Find(compilation));
    }

    public bool Includes(SyntaxTree tree) => _reach.Value is var reach && (reach.IsEverywhere || reach.Trees.Contains(tree));

    public bool Includes(SyntaxNode expression)
    {
        if (!Includes(expression.SyntaxTree))
        {
            return false;
        }

        if (_reach.Value.IsEverywhere)
        {
            return true;
        }

        foreach (var token in expression.DescendantTokens())
        {
            if (KeySpeech.IsIn(token.ValueText) || (token.IsKind(SyntaxKind.IdentifierToken) && _reach.Value.Names.Contains(token.ValueText)))
            {
                return true;
            }
        }

        return false;
    }

    private static Reach Find(Compilation compilation)
    {
        var reach = new Reach();
        var mention = new KeyMention(new SourceModels(compilation, CancellationToken.None));
        foreach (var token in compilation.SyntaxTrees.SelectMany(KeySpeech.In).Where(mention.IsOne))
        {
            reach.Follow(token);
        }

        while (reach.Pending.Count > 0 && !reach.IsEverywhere)
        {
            var name = reach.Pending.Dequeue();
            foreach (var tree in compilation.SyntaxTrees)
            {
                foreach (var identifier in NameSearch.Identifiers(tree, name, CancellationToken.None))
                {
                    reach.Follow(identifier);
                }
            }
        }

        return reach;
    }

    private sealed class Reach
    {
        public HashSet<SyntaxTree> Trees { get; } = new();

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public Queue<string> Pending { get; } = new();

        public bool IsEverywhere => Names.Count > MaxNames;

        public void Follow(SyntaxToken mention)
        {
            Trees.Add(mention.SyntaxTree!);
            foreach (var name in KeyReceivers.Of(mention))
            {
                if (name.Length > 1 && Names.Add(name))
                {
                    Pending.Enqueue(name);
                }
            }
        }
    }
}
