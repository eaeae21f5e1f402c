using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using FluxGraph.Tests.WebSockets;
using FluxGraph.Transport.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.Tests.Reconnection;

/// <summary>Clients as applications register them, and real connections that are lost.</summary>
public sealed class LostConnectionTests
{
    [Fact]
    public async Task Over_server_sent_events_it_goes_on_and_the_server_says_when()
    {
        var requests = 0;
        var received = new SemaphoreSlim(0);
        await using var server = await TestServer.StartAsync(async context =>
        {
            if (++requests == 2)
            {
                (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (503, "7");
                return;
            }

            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(EventExchange.Next($"Luke {requests}"));
            await context.Response.Body.FlushAsync();
            if (requests == 1)
            {
                await received.WaitAsync(SocketExchange.Patience);
                context.Abort();
                return;
            }

            await context.Response.WriteAsync("event: complete\ndata:\n\n");
        });
        var clock = new ImpatientClock();
        await using var provider = Register(server.Endpoint, clock, _ => { });

        Assert.Equal(["Luke 1", "Luke 3"], await ReadAsync(provider, () => received.Release()));
        Assert.Contains(TimeSpan.FromSeconds(7), clock.Delays);
    }

    [Fact]
    public async Task Over_a_WebSocket_each_subscription_goes_on_over_one_new_connection_that_is_introduced_anew()
    {
        var connections = 0;
        var introductions = new List<string?>();
        await using var server = await TestServer.StartAsync(async context =>
        {
            using var accepted = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
            var socket = new ServerSocket(accepted);
            var number = Interlocked.Increment(ref connections);
            introductions.Add(await socket.ReceiveAsync());
            await socket.SendAsync("""{"type":"connection_ack"}""");
            string[] ids = [await socket.ReceiveOperationAsync(), await socket.ReceiveOperationAsync()];
            foreach (var id in ids)
            {
                await socket.SendResultAsync(id, $"Luke {number}");
            }

            if (number == 1)
            {
                await socket.CloseAsync(4401);
                return;
            }

            foreach (var id in ids)
            {
                await socket.SendAsync($$"""{"type":"complete","id":"{{id}}"}""");
            }

            await socket.ReceiveAsync();
        });
        await using var provider = Register(server.Endpoint, TimeProvider.System, options => options.Delay = TimeSpan.FromMilliseconds(1), webSocket: true);

        var names = await Task.WhenAll(ReadAsync(provider), ReadAsync(provider)).WaitAsync(SocketExchange.Patience);

        Assert.Equal(["Luke 1", "Luke 2"], names[0]);
        Assert.Equal(["Luke 1", "Luke 2"], names[1]);
        Assert.Equal(["""{"type":"connection_init","payload":{"token":1}}""", """{"type":"connection_init","payload":{"token":2}}"""], introductions);
    }

    [Fact]
    public async Task A_client_that_is_disposed_does_not_go_on()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            using var accepted = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
            var socket = new ServerSocket(accepted);
            await socket.AcknowledgeAsync();
            await socket.SendResultAsync(await socket.ReceiveOperationAsync(), "Luke");
            while (await socket.ReceiveAsync() is not null)
            {
            }
        });
        var provider = Register(server.Endpoint, TimeProvider.System, options => options.Reconnecting = _ => Assert.Fail("It goes on."), webSocket: true);

        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => ReadAsync(provider, () => _ = provider.DisposeAsync().AsTask()));

        Assert.Equal(TransportFailureKind.ConnectionLost, failure.Kind);
    }

    [Fact]
    public async Task An_application_that_wants_no_reconnection_gets_the_failure()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(EventExchange.Next("Luke"));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        await using var provider = Register(server.Endpoint, TimeProvider.System, options => options.MaximumAttempts = 0);

        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => ReadAsync(provider));

        Assert.Equal(TransportFailureKind.ConnectionLost, failure.Kind);
    }

    private static ServiceProvider Register(Uri endpoint, TimeProvider clock, Action<ReconnectionOptions> configure, bool webSocket = false)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(clock);
        var builder = GraphQLClientRegistration.AddClient(services, "Hero", endpoint, executor => new HeroOperation(executor, OperationKind.Subscription))
            .ConfigureReconnection(configure);
        if (webSocket)
        {
            builder.ConfigureWebSocketClient(
                client => client.Uri = new UriBuilder(endpoint) { Scheme = "ws" }.Uri, socket => socket.ConfigureConnectionInterceptor(new Introduction()));
        }

        return services.BuildServiceProvider();
    }

    private static async Task<List<string>> ReadAsync(ServiceProvider provider, Action? received = null)
    {
        var names = new List<string>();
        await foreach (var result in provider.GetRequiredService<HeroOperation>().SubscribeAsync())
        {
            names.Add(result.Data!.Hero!.Name);
            received?.Invoke();
        }

        return names;
    }

    /// <summary>A token that is another one for each connection.</summary>
    private sealed class Introduction : ISocketConnectionInterceptor
    {
        private int _count;

        public ValueTask<object?> CreateConnectionInitPayload(ISocketProtocol protocol, CancellationToken cancellationToken) =>
            new(new Dictionary<string, object?> { ["token"] = Interlocked.Increment(ref _count) });
    }
}
