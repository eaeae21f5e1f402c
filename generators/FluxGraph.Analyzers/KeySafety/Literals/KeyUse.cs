using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>A place that uses a literal as a key.</summary>
/// <param name="Site">The header or query parameter; null for a place of FluxGraph, which FLUX4001 reports.</param>
/// <param name="Value">The expression there.</param>
/// <param name="Origin">The literal.</param>
internal sealed record KeyUse(HeaderSite? Site, SyntaxNode Value, SyntaxNode Origin)
{
    /// <summary>Whether the place is found, and reported, by the literal that names its header.</summary>
    public bool IsNamedByLiteral => Site is { } site && CodeName.TextOf(site.Name) is not null;
}
