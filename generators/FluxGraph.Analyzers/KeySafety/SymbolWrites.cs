using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// Finds the one expression that is ever written to a local, parameter, field or auto-property, as far as the code around
/// its declaration shows: the member for locals and parameters, the type for fields and properties. An initial null or ""
/// does not count as a write.
/// </summary>
internal sealed class SymbolWrites(SourceModels models)
{
    /// <summary>The written expression; none where there is no write, more than one, or one that cannot be read off.</summary>
    public IEnumerable<IOperation> OnlyWriteOf(ISymbol symbol)
    {
        IOperation? only = null;
        foreach (var write in InitialWrites(symbol).Concat(LaterWrites(symbol)))
        {
            if (write is null || (only is not null && !IsNothing(write)))
            {
                return [];
            }

            only ??= IsNothing(write) ? null : write;
        }

        return only is null ? [] : [only];
    }

    // In both lists null stands for a write whose value cannot be read off.
    private IEnumerable<IOperation?> InitialWrites(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(models.CancellationToken);
            var value = declaration switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                ParameterSyntax parameter => parameter.Default?.Value,
                _ => null,
            };
            if (value is not null)
            {
                yield return models.OperationOf(value);
            }
            else if (declaration is SingleVariableDesignationSyntax
                && declaration.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } deconstruction
                && deconstruction.Left.Span.Contains(declaration.Span))
            {
                yield return DeconstructedInto(symbol, deconstruction);
            }
        }
    }

    private IEnumerable<IOperation?> LaterWrites(ISymbol symbol)
    {
        foreach (var scope in SymbolScopes.Of(symbol, models.CancellationToken))
        {
            foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == symbol.Name
                    && FindWrite(name) is { } write
                    && SymbolEqualityComparer.Default.Equals(models.SymbolOf(name), symbol))
                {
                    yield return write switch
                    {
                        AssignmentExpressionSyntax { Left: TupleExpressionSyntax } deconstruction => DeconstructedInto(symbol, deconstruction),
                        AssignmentExpressionSyntax assignment when IsPlain(assignment) => models.OperationOf(assignment.Right),
                        _ => null,
                    };
                }
            }
        }
    }

    /// <summary>The node that writes to what a name refers to, or null where it is only read.</summary>
    private static SyntaxNode? FindWrite(IdentifierNameSyntax name)
    {
        SyntaxNode target = name;
        while (target.Parent is ParenthesizedExpressionSyntax
            || (target.Parent is MemberAccessExpressionSyntax access && access.Name == target))
        {
            target = target.Parent;
        }

        switch (target.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == target:
                return assignment;
            case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } argument:
                return argument;
            case RefExpressionSyntax reference:
                return reference;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } address:
                return address;
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                while (tuple.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer })
                {
                    tuple = outer;
                }

                return tuple.Parent is AssignmentExpressionSyntax deconstruction && deconstruction.Left == tuple ? deconstruction : null;
            default:
                return null;
        }
    }

    private static bool IsPlain(AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression);

    private IOperation? DeconstructedInto(ISymbol symbol, AssignmentExpressionSyntax assignment)
    {
        if (models.OperationOf(assignment) is not IDeconstructionAssignmentOperation deconstruction)
        {
            return null;
        }

        foreach (var (target, value) in Deconstruction.Pairs(deconstruction.Target, deconstruction.Value))
        {
            ISymbol? written = target switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                IMemberReferenceOperation member => member.Member,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(written, symbol))
            {
                return value;
            }
        }

        return null;
    }

    private static bool IsNothing(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null or "" } } || EmptyText.Is(value);
    }
}
