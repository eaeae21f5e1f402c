using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>The elements written in an array creation or a collection expression.</summary>
internal static class CollectionElements
{
    public const int CollectionExpressionSyntaxKind = (int)SyntaxKind.CollectionExpression;

    // Newer compilers than the one referenced here have operations of their own for collection expressions, which also
    // stand for `params` spans. Theirs and the older ones' unnamed operations both have the elements as children.
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    /// <summary>Null for anything else, and for a collection whose elements are not all written out.</summary>
    public static IReadOnlyList<IOperation>? Of(IOperation operation)
    {
        while (operation is IConversionOperation conversion && TextConversion.KeepsText(conversion))
        {
            operation = conversion.Operand;
        }

        return operation switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            // `= { … }` without `new` gives the initializer itself.
            IArrayInitializerOperation initializer => initializer.ElementValues,
            { Kind: CollectionExpression } or { Syntax.RawKind: CollectionExpressionSyntaxKind } => operation.ChildOperations.ToList(),
            _ => null,
        };
    }
}
