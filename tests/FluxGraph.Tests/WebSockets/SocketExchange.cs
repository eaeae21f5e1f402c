using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FluxGraph.Tests.WebSockets;

/// <summary>A client and a server that does what a test says, with a clock of the test's own.</summary>
internal sealed class SocketExchange : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestServer _server;
    private readonly SharedSocketConnection _connection;

    private SocketExchange(TestServer server, Action<WebSocketClient>? configure)
    {
        _server = server;
        _connection = new SharedSocketConnection(
            () =>
            {
                var client = new WebSocketClient("HeroClient") { Uri = new UriBuilder(server.Endpoint) { Scheme = "ws" }.Uri };
                configure?.Invoke(client);
                return client;
            },
            Pool,
            Clock);
        Executor = new WebSocketOperationExecutor(_connection, ScalarSerializers.None, Clock);
    }

    public CountingPool Pool { get; } = new();

    public FakeTimeProvider Clock { get; } = new();

    public WebSocketOperationExecutor Executor { get; }

    /// <param name="serve">Called for each connection, which ends with it.</param>
    /// <param name="configure">Called for each connection before it is opened.</param>
    /// <param name="protocol">What the server chooses; null for nothing.</param>
    public static async Task<SocketExchange> StartAsync(
        Func<ServerSocket, HttpContext, Task> serve, Action<WebSocketClient>? configure = null, string? protocol = "graphql-transport-ws") =>
        new(
            await TestServer.StartAsync(async context =>
            {
                using var socket = await context.WebSockets.AcceptWebSocketAsync(protocol);
                await serve(new ServerSocket(socket), context);
            }),
            configure);

    public static async Task<SocketExchange> StartAsync(RequestDelegate answer, Action<WebSocketClient>? configure = null) =>
        new(await TestServer.StartAsync(answer), configure);

    public IAsyncEnumerable<IOperationResult<HeroData>> SubscribeAsync(CancellationToken cancellationToken = default) =>
        Executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription), cancellationToken);

    /// <summary>The names in the results of a subscription, to its end.</summary>
    public async Task<List<string>> ReadNamesAsync()
    {
        var names = new List<string>();
        await foreach (var result in SubscribeAsync())
        {
            result.EnsureNoErrors();
            names.Add(result.Data!.Hero!.Name);
        }

        return names;
    }

    /// <summary>What a subscription ends with, where it ends with an exception.</summary>
    public Task<GraphQLTransportException> FailAsync() => Assert.ThrowsAsync<GraphQLTransportException>(() => ReadNamesAsync().WaitAsync(Patience));

    public async Task CloseAsync()
    {
        await _connection.DisposeAsync().AsTask().WaitAsync(Patience);
        await Pool.AssertAllReturnedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await _server.DisposeAsync();
    }
}
