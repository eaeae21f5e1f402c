using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Semantics;

/// <summary>All selections of one response name, merged. <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/></summary>
/// <param name="Child">What is selected of the field's value; null for a leaf.</param>
/// <param name="IsConditional">Whether every selection of it can be taken away by <c>@include</c> or <c>@skip</c>.</param>
internal sealed record MergedField(string ResponseName, FieldDefinitionSyntax Definition, Shape? Child, bool IsConditional);
