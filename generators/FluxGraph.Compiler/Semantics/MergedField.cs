using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Semantics;

/// <summary>All selections of one response name, merged. <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/></summary>
/// <param name="Child">What is selected of the field's value; null for a leaf.</param>
/// <param name="IsConditional">Whether every selection of it can be taken away by <c>@include</c> or <c>@skip</c>.</param>
/// <param name="IsMasked">Whether every selection of it is masked.</param>
/// <param name="Positions">What becomes of errors, level by level.</param>
/// <param name="Returned">The fragment as which the field's objects are taken; null for the interface of their own.</param>
internal sealed record MergedField(
    string ResponseName,
    FieldDefinitionSyntax Definition,
    Shape? Child,
    bool IsConditional,
    bool IsMasked,
    IReadOnlyList<FieldPosition> Positions,
    string? Returned)
{
    /// <summary>Whether an error in the field's value can go up to what the field belongs to.</summary>
    public bool CanThrow
    {
        get
        {
            var canThrow = Child is { CanThrow: true };
            for (var level = Positions.Count - 1; level >= 0; level--)
            {
                canThrow = Positions[level].Catch is { } to ? to is CatchTo.Throw : canThrow;
            }

            return canThrow;
        }
    }
}
