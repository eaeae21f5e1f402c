using FluxGraph.Analyzers.KeySafety.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>
/// Finds where a literal that looks like a key is used as one, by a header or by FluxGraph: one literal is one finding,
/// and the place that uses it says more than its name.
/// </summary>
internal sealed class KeyUses(SemanticModel model, HeaderCredentialRule headers, KeyGuard guard, HeaderSpeech speech, CancellationToken cancellationToken)
{
    private const int MaxUses = 50;

    private readonly SourceModels _models = new(model.Compilation, cancellationToken, model);

    /// <summary>The header or query parameter around an expression that gets its value from the literal.</summary>
    public KeyUse? Around(SyntaxNode use, ExpressionSyntax literal)
    {
        for (var node = use; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            if (UseBy(HeaderSites.At(node), literal) is { } found)
            {
                return found;
            }

            if (UseBy(HeaderSites.NamedIn(node), literal) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    /// <summary>The place that uses what the literal is the value of: a local, a field, a property, what a method returns.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="isNamed">Whether it would be reported otherwise, so that every use is worth a look.</param>
    public KeyUse? OfDeclared(ExpressionSyntax literal, bool isNamed)
    {
        var hasSinks = isNamed && KeySinkCatalog.MayHaveSinks(model.Compilation);
        if (hasSinks && SinkAround(literal, literal) is { } sink)
        {
            return sink;
        }

        if (DeclaredName.Of(literal) is not { } declared)
        {
            return null;
        }

        var uses = 0;
        foreach (var tree in declared.IsVisibleElsewhere ? model.Compilation.SyntaxTrees : [literal.SyntaxTree])
        {
            foreach (var identifier in Mentions(tree, declared.Name))
            {
                // Few files speak of a thing, and fewer set headers.
                if (!hasSinks && !speech.IsIn(tree, cancellationToken))
                {
                    break;
                }

                if (uses++ >= MaxUses)
                {
                    return null;
                }

                if ((Around(identifier, literal) ?? (hasSinks ? SinkAround(identifier, literal) : null)) is { } use)
                {
                    return use;
                }
            }
        }

        return null;
    }

    private IEnumerable<IdentifierNameSyntax> Mentions(SyntaxTree tree, string name) =>
        NameSearch.Identifiers(tree, name, cancellationToken).Select(identifier => identifier.Parent).OfType<IdentifierNameSyntax>();

    private KeyUse? UseBy(HeaderSite? site, ExpressionSyntax literal)
    {
        if (site is not { } found || !HeaderCredentialRule.MayAuthenticate(found, guard))
        {
            return null;
        }

        foreach (var (value, origin) in headers.Find(found, guard))
        {
            if (IsSame(origin, literal))
            {
                return new KeyUse(found, value, origin);
            }
        }

        return null;
    }

    // A constant that is put together has all of its literals for an origin, or the longest of them.
    private static bool IsSame(SyntaxNode origin, SyntaxNode literal) =>
        origin.SyntaxTree == literal.SyntaxTree && origin.Span.OverlapsWith(literal.Span);

    private KeyUse? SinkAround(SyntaxNode use, ExpressionSyntax literal)
    {
        for (var node = use; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            if (SinkValue(node) is { } value
                && new ConstantTracer(model.Compilation, cancellationToken).Trace(value).FirstOrDefault(constant => IsSame(constant.Origin, literal)) is { } constant)
            {
                return new KeyUse(null, node, constant.Origin);
            }
        }

        return null;
    }

    private IOperation? SinkValue(SyntaxNode node) => node switch
    {
        ArgumentSyntax argument when _models.OperationOf(argument) is IArgumentOperation { Parameter: { } parameter } operation && KeySinkCatalog.Find(parameter) is not null => operation.Value,
        AssignmentExpressionSyntax assignment when _models.OperationOf(assignment) is IAssignmentOperation operation && KeySinkCatalog.FindAssigned(operation.Target) is not null => operation.Value,
        ExpressionSyntax expression when _models.OperationOf(expression)?.Parent is IConversionOperation { OperatorMethod.Parameters: [var parameter] } conversion && KeySinkCatalog.Find(parameter) is not null => conversion.Operand,
        _ => null,
    };
}
