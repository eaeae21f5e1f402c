namespace FluxGraph;

/// <summary>A subscription that is going to be begun again.</summary>
/// <param name="OperationName">The name of the subscription in its document.</param>
/// <param name="Number">Which attempt in a row it is; the first is 1.</param>
/// <param name="Delay">How long it waits.</param>
/// <param name="Failure">What the subscription was lost by; null where the server refused to begin it, for now.</param>
public sealed record ReconnectionAttempt(string OperationName, int Number, TimeSpan Delay, GraphQLTransportException? Failure);
