namespace FluxGraph.Analyzers.KeySafety;

/// <summary>A place that takes a key: how a message calls it, and where its key should come from instead.</summary>
internal sealed record KeySink(string DisplayName, KeyNames Names);
