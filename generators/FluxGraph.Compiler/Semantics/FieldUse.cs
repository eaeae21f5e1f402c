using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Semantics;

/// <summary>A field that is selected, with what the schema says of it.</summary>
/// <param name="Condition">For which objects it is selected.</param>
/// <param name="IsConditional">Whether <c>@include</c> or <c>@skip</c> can take it away.</param>
internal sealed record FieldUse(FieldSyntax Field, FieldDefinitionSyntax Definition, TypeCondition Condition, bool IsConditional);

/// <summary>A selection set, and the type that it selects from where it stands.</summary>
/// <param name="IsConditional">Whether the object can be there without this part of it: another selection asks for it, too.</param>
internal sealed record TypedSelectionSet(SelectionSetSyntax SelectionSet, CompositeType Type, bool IsConditional = false);
