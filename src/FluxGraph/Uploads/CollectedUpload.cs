namespace FluxGraph.CompilerServices;

/// <summary>A file and the places in the request where it belongs.</summary>
internal sealed record CollectedUpload(Upload Upload, List<string> Paths);
