using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Configuration;

/// <summary>The clients that a configuration file describes, and what is wrong with the file.</summary>
public sealed record ConfigurationResult(EquatableArray<ClientConfiguration> Clients, EquatableArray<Finding> Findings);
