using FluxGraph.Compiler;

namespace FluxGraph.Generator.Pipeline;

/// <summary>A client with its schema and what its documents are to each other. While it stays equal, an edit concerns the edited document alone.</summary>
internal sealed record BoundClient(ClientSchema Schema, ClientDocuments Documents);
