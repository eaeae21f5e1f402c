using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>Why something should no longer be used. <see href="https://spec.graphql.org/September2025/#sec--deprecated"/></summary>
internal static class Deprecation
{
    public static string? ReasonOf(EquatableArray<DirectiveSyntax> directives)
    {
        var directive = directives.FirstOrDefault(candidate => candidate.Name.Text == "deprecated");
        return directive is null ? null : (directive.FindArgument("reason")?.Value as StringValueSyntax)?.Value ?? "No longer supported";
    }
}
