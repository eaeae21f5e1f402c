using System.Collections.Immutable;
using FluxGraph.Compiler;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;

namespace FluxGraph.Generator.Pipeline;

/// <summary>All findings of all steps, each once: several documents can meet the same defect of a schema.</summary>
internal static class FindingSelection
{
    public static IEnumerable<Finding> Of(
        ImmutableArray<ConfigurationResult> configurations,
        ImmutableArray<ClientSchema> schemas,
        ImmutableArray<Finding> names,
        ImmutableArray<CompiledDocument> documents) =>
        configurations.SelectMany(configuration => (IEnumerable<Finding>)configuration.Findings)
            .Concat(schemas.SelectMany(schema => (IEnumerable<Finding>)schema.Findings))
            .Concat(names)
            .Concat(documents.SelectMany(document => (IEnumerable<Finding>)document.Output.SchemaFindings))
            .Concat(documents.SelectMany(document => (IEnumerable<Finding>)document.Output.Findings))
            .Distinct();
}
