namespace FluxGraph.ResponseBenchmarks.Peers;

/// <summary>A request as a class for System.Text.Json.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation in it.</param>
internal sealed record RequestJson(string Query, string OperationName);
