using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>A value and the name beside it.</summary>
/// <param name="Label">The name; null where only the compiler knows it, as the name of a parameter.</param>
/// <param name="Value">The whole expression that has the name.</param>
/// <param name="IsComposed">Whether the text is put together, or decoded, from the literal.</param>
internal sealed record LabelledValue(string? Label, ExpressionSyntax Value, bool IsComposed);
