namespace FluxGraph.Analyzers.KeySafety.ClientSide;

/// <summary>That a compilation is client-side, and how a message says why that is known.</summary>
internal sealed record ClientSideHost(ClientSideKind Kind, string Description);
