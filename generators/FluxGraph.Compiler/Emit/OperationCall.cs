using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Emit;

/// <summary>A way to call an operation.</summary>
/// <param name="Name">The generated method.</param>
/// <param name="ReturnType">The generic type that it returns, whose argument is that of a result.</param>
/// <param name="BaseMethod">What the base class offers for it.</param>
/// <param name="IsCancellable">Whether it takes a token; otherwise, a strategy.</param>
/// <param name="Documentation">The method's documentation, line by line.</param>
internal sealed record OperationCall(string Name, string ReturnType, string BaseMethod, bool IsCancellable, params string[] Documentation)
{
    private const string Cancelled = "/// <exception cref=\"global::System.OperationCanceledException\">The call was cancelled.</exception>";
    private const string NotHeard = "/// <exception cref=\"global::FluxGraph.GraphQLTransportException\">The server was not heard.</exception>";

    private static readonly OperationCall Execute = new(
        "ExecuteAsync",
        "global::System.Threading.Tasks.Task",
        "SendAsync",
        IsCancellable: true,
        "/// <summary>Sends the operation and reads the answer.</summary>",
        Cancelled,
        NotHeard);

    private static readonly OperationCall Subscribe = new(
        "SubscribeAsync",
        "global::System.Collections.Generic.IAsyncEnumerable",
        "StreamAsync",
        IsCancellable: true,
        "/// <summary>Sends the operation when the results are enumerated, and reads an event whenever one is asked for.</summary>",
        Cancelled,
        NotHeard);

    private static readonly OperationCall Watch = new(
        "Watch",
        "global::System.IObservable",
        "Observe",
        IsCancellable: false,
        "/// <summary>Sends the operation for each observer, and delivers its result.</summary>");

    private static readonly OperationCall WatchEvents = Watch with
    {
        Documentation = ["/// <summary>Sends the operation for each observer, and delivers a result for each event until the observer unsubscribes.</summary>"],
    };

    /// <summary>The ways to call an operation. Mutations are not watched: to subscribe twice would mean to do it twice.</summary>
    public static IEnumerable<OperationCall> Of(OperationModel operation) => operation.Type switch
    {
        OperationType.Subscription => [WatchEvents, Subscribe],
        OperationType.Mutation => [Execute],
        _ => [Execute, Watch],
    };
}
