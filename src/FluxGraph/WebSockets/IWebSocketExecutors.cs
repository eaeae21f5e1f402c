namespace FluxGraph.CompilerServices;

/// <summary>
/// The clients of an application that have a WebSocket. A service that is there only where one is configured, so that
/// a trimmed program without one is not made larger by what it does not use.
/// </summary>
internal interface IWebSocketExecutors
{
    /// <summary>What sends a client's operations over its WebSocket, or null where the application configures none for it.</summary>
    IOperationExecutor? Find(string clientName, ScalarSerializers serializers);
}
