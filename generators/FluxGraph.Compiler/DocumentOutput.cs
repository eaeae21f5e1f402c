using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler;

/// <summary>What one document becomes, and what is wrong with it and with what it uses of the schema.</summary>
/// <param name="Model">Null when there is no schema to compile against.</param>
public sealed record DocumentOutput(DocumentModel? Model, EquatableArray<Finding> Findings, EquatableArray<Finding> SchemaFindings);
