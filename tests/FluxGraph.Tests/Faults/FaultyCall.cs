using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using FluxGraph.Transport.Http;

namespace FluxGraph.Tests.Faults;

/// <summary>A call through a <see cref="FaultProxy"/>, to its end, and what it left behind: nothing.</summary>
internal static class FaultyCall
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Executes a query over HTTP.</summary>
    public static Task<FaultOutcome> QueryAsync(Uri server, FaultSchedule schedule) => OverHttpAsync(server, schedule, async (executor, _) =>
    {
        // Its time limit is the client's: on a busy machine a second one could come first.
        var result = await executor.ExecuteAsync(new HeroRequest(), CancellationToken.None);
        return new FaultOutcome(NamesIn(result), [.. result.Errors.Select(error => error.Code ?? "")], Failure: null);
    });

    /// <summary>Subscribes by Server-Sent Events.</summary>
    public static Task<FaultOutcome> SubscribeAsync(Uri server, FaultSchedule schedule) => OverHttpAsync(
        server, schedule, (executor, cancellationToken) => ReadAsync(executor, cancellationToken));

    /// <summary>Subscribes over a WebSocket.</summary>
    public static async Task<FaultOutcome> SubscribeBySocketAsync(Uri server, FaultSchedule schedule)
    {
        await using var proxy = new FaultProxy(server, schedule);
        var pool = new CountingPool();
        FaultOutcome outcome;
        using (var patience = PatienceFor(schedule))
        {
            var connection = new SharedSocketConnection(
                () => new WebSocketClient("HeroClient") { Uri = new UriBuilder(proxy.Endpoint) { Scheme = "ws" }.Uri }, pool, TimeProvider.System);
            outcome = await CatchAsync(ReadAsync(new WebSocketOperationExecutor(connection, ScalarSerializers.None, TimeProvider.System), patience.Token), patience.Token);
            // A network that stalls does not let a connection close in form.
            connection.Dispose();
        }

        await proxy.AssertAllClosedAsync();
        await AssertAllReturnedAsync(pool);
        return outcome;
    }

    private static async Task<FaultOutcome> OverHttpAsync(
        Uri server, FaultSchedule schedule, Func<HttpOperationExecutor, CancellationToken, Task<FaultOutcome>> call)
    {
        await using var proxy = new FaultProxy(server, schedule);
        var pool = new CountingPool();
        FaultOutcome outcome;
        using (var patience = PatienceFor(schedule))
        using (var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }))
        {
            client.BaseAddress = proxy.Endpoint;
            client.Timeout = TimeoutFor(schedule);
            outcome = await CatchAsync(call(new HttpOperationExecutor(() => client, TimeProvider.System, pool), patience.Token), patience.Token);
        }

        await proxy.AssertAllClosedAsync();
        await AssertAllReturnedAsync(pool);
        return outcome;
    }

    /// <summary>
    /// How long a call may take. One of which nothing comes any more waits for all of it; one of which other bytes come does
    /// where they announce more than there is; all others never wait.
    /// </summary>
    private static TimeSpan TimeoutFor(FaultSchedule schedule) => schedule switch
    {
        { Kind: FaultKind.Stall } => TimeSpan.FromMilliseconds(150),
        { KeepsBytes: false } => TimeSpan.FromSeconds(1),
        _ => Patience,
    };

    // A stream may pause for as long as it likes: only its reader can end it.
    private static CancellationTokenSource PatienceFor(FaultSchedule schedule) => new(2 * TimeoutFor(schedule));

    private static async Task<FaultOutcome> ReadAsync(IOperationExecutor executor, CancellationToken cancellationToken)
    {
        var (names, codes) = (new List<string>(), new List<string>());
        try
        {
            await foreach (var result in executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription), cancellationToken))
            {
                names.AddRange(NamesIn(result));
                codes.AddRange(result.Errors.Select(error => error.Code ?? ""));
            }

            return new FaultOutcome(names, codes, Failure: null);
        }
        catch (GraphQLTransportException failure)
        {
            return new FaultOutcome(names, codes, failure.Kind.ToString());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new FaultOutcome(names, codes, FaultOutcome.Cancelled);
        }
    }

    private static async Task<FaultOutcome> CatchAsync(Task<FaultOutcome> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call.WaitAsync(Patience, CancellationToken.None);
        }
        catch (GraphQLTransportException failure)
        {
            return new FaultOutcome([], [], failure.Kind.ToString());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new FaultOutcome([], [], FaultOutcome.Cancelled);
        }
    }

    private static List<string> NamesIn(IOperationResult<HeroData> result) => result.Data?.Hero is { } hero ? [hero.Name] : [];

    /// <summary>A connection that never came about took nothing from the pool.</summary>
    private static Task AssertAllReturnedAsync(CountingPool pool) => pool.RentCount > 0 ? pool.AssertAllReturnedAsync() : Task.CompletedTask;
}
