using FluxGraph.Compiler;

namespace FluxGraph.Generator.Pipeline;

/// <summary>A client with its schema and all of its documents. Made anew for every edit of a file: only what is taken out of it is compared.</summary>
internal sealed class BoundClient(ClientSchema schema, ClientDocuments documents)
{
    public ClientSchema Schema { get; } = schema;

    public ClientDocuments Documents { get; } = documents;
}
