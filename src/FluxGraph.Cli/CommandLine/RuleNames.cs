using FluxGraph.Compiler;
using FluxGraph.Compiler.Validation.Schemas;

namespace FluxGraph.Cli;

/// <summary>The names that can be asked for. Some rules look at documents and at schemas, and have one name.</summary>
internal static class RuleNames
{
    public static IReadOnlyList<string> All { get; } = [.. DocumentChecker.RuleNames.Union(SchemaValidator.RuleNames)];
}
