using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Semantics;

/// <summary>A field that is selected, with what the schema says of it.</summary>
/// <param name="Condition">For which objects it is selected.</param>
/// <param name="IsConditional">Whether <c>@include</c> or <c>@skip</c> can take it away.</param>
/// <param name="IsMasked">Whether only those see it who ask for the fragment that it stands in.</param>
/// <param name="Positions">What becomes of errors, level by level.</param>
/// <param name="DefaultCatch">What becomes of errors in the definition that it stands in, where fields do not say it.</param>
internal sealed record FieldUse(
    FieldSyntax Field,
    FieldDefinitionSyntax Definition,
    TypeCondition Condition,
    bool IsConditional,
    bool IsMasked,
    IReadOnlyList<FieldPosition> Positions,
    CatchTo? DefaultCatch);

/// <summary>A selection set, and the type that it selects from where it stands.</summary>
/// <param name="IsConditional">Whether the object can be there without this part of it: another selection asks for it, too.</param>
/// <param name="DefaultCatch">What becomes of errors in the definition that it stands in, where fields do not say it.</param>
/// <param name="IsMasked">Whether it is hidden from those who see the other parts.</param>
internal sealed record TypedSelectionSet(
    SelectionSetSyntax SelectionSet, CompositeType Type, CatchTo? DefaultCatch, bool IsConditional = false, bool IsMasked = false);
