using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>Gives the operation of any expression in the compilation's own source.</summary>
internal sealed class SourceModels
{
    private readonly Compilation _compilation;
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = new();

    /// <param name="known">The model that the caller has already, whose bound code is used again.</param>
    public SourceModels(Compilation compilation, CancellationToken cancellationToken, SemanticModel? known = null)
    {
        _compilation = compilation;
        CancellationToken = cancellationToken;
        if (known is not null)
        {
            _models.Add(known.SyntaxTree, known);
        }
    }

    public CancellationToken CancellationToken { get; }

    /// <summary>Null for what is no expression or statement, and outside of this compilation (a project reference in the IDE).</summary>
    public IOperation? OperationOf(SyntaxNode node)
    {
        // Neither parentheses nor the ! behind a value have an operation of their own.
        while (node is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } or ParenthesizedExpressionSyntax)
        {
            node = node is PostfixUnaryExpressionSyntax suppressed ? suppressed.Operand : ((ParenthesizedExpressionSyntax)node).Expression;
        }

        return ModelOf(node)?.GetOperation(node, CancellationToken);
    }

    public ISymbol? SymbolOf(SyntaxNode node) => ModelOf(node)?.GetSymbolInfo(node, CancellationToken).Symbol;

    /// <summary>What a name refers to, or may refer to where the code around it is in error.</summary>
    public IEnumerable<ISymbol> SymbolsOf(SyntaxNode name)
    {
        if (ModelOf(name)?.GetSymbolInfo(name, CancellationToken) is not { } found)
        {
            return [];
        }

        return found.Symbol is { } symbol ? [symbol] : found.CandidateSymbols.AsEnumerable();
    }

    private SemanticModel? ModelOf(SyntaxNode node)
    {
        var tree = node.SyntaxTree;
        if (_models.TryGetValue(tree, out var known))
        {
            return known;
        }

        if (!_compilation.ContainsSyntaxTree(tree))
        {
            return null;
        }

        // A constant may be declared in another file than the sink. Only a value at a sink gets here, so that the cost of
        // the extra model is paid a few times in a compilation at most.
#pragma warning disable RS1030
        var model = _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        _models.Add(tree, model);
        return model;
    }
}
