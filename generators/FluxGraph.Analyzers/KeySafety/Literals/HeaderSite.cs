using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>A place that sets a header or a query parameter: the expression of its name and that of its value.</summary>
/// <param name="Name">Null where the place itself says which header it is.</param>
/// <param name="Scheme">The scheme, where it stands apart from the value.</param>
/// <param name="IsCertain">Whether the place can be nothing else; a table of text may be a table of settings.</param>
internal sealed record HeaderSite(ExpressionSyntax? Name, ExpressionSyntax Value, ExpressionSyntax? Scheme = null, bool IsCertain = true);
