using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Validation;

/// <summary>What is wrong with a document, and with the types of the schema that it selects from.</summary>
public sealed record ValidationResult(EquatableArray<Finding> Findings, EquatableArray<Finding> SchemaFindings)
{
    /// <summary>The names of the scalars that the document reaches, in the order in which it does.</summary>
    internal IReadOnlyList<string> Scalars { get; init; } = [];
}
