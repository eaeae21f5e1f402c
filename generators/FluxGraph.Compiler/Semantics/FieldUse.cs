using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Semantics;

/// <summary>A field that is selected, with what the schema says of it.</summary>
/// <param name="Condition">For which objects it is selected.</param>
/// <param name="IsConditional">Whether <c>@include</c> or <c>@skip</c> can take it away.</param>
internal sealed record FieldUse(FieldSyntax Field, FieldDefinitionSyntax Definition, TypeCondition Condition, bool IsConditional);

/// <summary>A selection set, and the type that it selects from where it stands.</summary>
internal sealed record TypedSelectionSet(SelectionSetSyntax SelectionSet, CompositeType Type);
