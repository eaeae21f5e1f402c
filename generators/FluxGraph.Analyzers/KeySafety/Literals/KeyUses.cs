using FluxGraph.Analyzers.KeySafety.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>
/// Finds out whether a literal that was taken for a key is reported where it is used, by FLUX4001 or FLUX4002: one
/// literal is one finding, and the place that uses it says more. Only what looks like a key gets here.
/// </summary>
internal sealed class KeyUses(SemanticModel model, HeaderCredentialRule headers, KeyGuard guard, CancellationToken cancellationToken)
{
    private const int MaxUses = 50;

    private readonly SourceModels _models = new(model.Compilation, cancellationToken, model);
    private readonly bool _hasSinks = KeySinkCatalog.MayHaveSinks(model.Compilation);

    public bool AreReported(ExpressionSyntax literal)
    {
        if (IsReportedAround(literal, literal))
        {
            return true;
        }

        if (DeclaredNameOf(literal) is not { } name)
        {
            return false;
        }

        var uses = 0;
        foreach (var tree in model.Compilation.SyntaxTrees)
        {
            // Text is searched first: few files speak of a thing.
            if (tree.TryGetText(out var text) && text.ToString().IndexOf(name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            foreach (var identifier in tree.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (identifier.Identifier.ValueText == name && uses++ < MaxUses && IsReportedAround(identifier, literal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsReportedAround(ExpressionSyntax use, ExpressionSyntax literal)
    {
        for (SyntaxNode? node = use; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            var site = node switch
            {
                InvocationExpressionSyntax call => HeaderSites.Of(call),
                BaseObjectCreationExpressionSyntax creation => HeaderSites.Of(creation),
                AssignmentExpressionSyntax assignment => HeaderSites.Of(assignment),
                InitializerExpressionSyntax entry => HeaderSites.Of(entry),
                _ => null,
            };
            if (IsOrigin(site, literal) || IsOrigin(Named(node), literal) || (_hasSinks && IsSink(node, literal)))
            {
                return true;
            }
        }

        return false;
    }

    private static HeaderSite? Named(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } => HeaderSites.NamedBy(arguments[0].Expression),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } => HeaderSites.NamedBy(arguments[0].Expression),
        InitializerExpressionSyntax { Expressions: { Count: 2 } entry } => HeaderSites.NamedBy(entry[0]),
        TupleExpressionSyntax { Arguments: { Count: 2 } arguments } => HeaderSites.NamedBy(arguments[0].Expression),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var index] } } => HeaderSites.NamedBy(index.Expression),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var index] } } => HeaderSites.NamedBy(index.Expression),
        _ => null,
    };

    private bool IsOrigin(HeaderSite? site, ExpressionSyntax literal) =>
        site is { } found && headers.Find(found, guard).Any(credential => IsSame(credential.Origin, literal));

    // A constant that is put together has all of its literals for an origin, or the longest of them.
    private static bool IsSame(SyntaxNode origin, SyntaxNode literal) =>
        origin.SyntaxTree == literal.SyntaxTree && origin.Span.OverlapsWith(literal.Span);

    private bool IsSink(SyntaxNode node, ExpressionSyntax literal)
    {
        var value = node switch
        {
            ArgumentSyntax argument when _models.OperationOf(argument) is IArgumentOperation { Parameter: { } parameter } operation && KeySinkCatalog.Find(parameter) is not null => operation.Value,
            AssignmentExpressionSyntax assignment when _models.OperationOf(assignment) is IAssignmentOperation operation && KeySinkCatalog.FindAssigned(operation.Target) is not null => operation.Value,
            ExpressionSyntax expression when _models.OperationOf(expression)?.Parent is IConversionOperation { OperatorMethod.Parameters: [var parameter] } conversion && KeySinkCatalog.Find(parameter) is not null => conversion.Operand,
            _ => null,
        };
        return value is not null
            && new ConstantTracer(model.Compilation, cancellationToken).Trace(value).Any(constant => IsSame(constant.Origin, literal));
    }

    private static string? DeclaredNameOf(SyntaxNode literal)
    {
        for (SyntaxNode? node = literal.Parent; node is not (null or BaseTypeDeclarationSyntax); node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax variable:
                    return variable.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case ParameterSyntax parameter:
                    return parameter.Identifier.ValueText;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case AssignmentExpressionSyntax assignment:
                    return CodeName.Of(assignment.Left);
            }
        }

        return null;
    }
}
