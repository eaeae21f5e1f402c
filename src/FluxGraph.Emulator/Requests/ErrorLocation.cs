namespace FluxGraph.Emulator;

/// <summary>A place in a GraphQL document; both numbers start at 1.</summary>
internal sealed record ErrorLocation(int Line, int Column);
