using System.Text.Json;
using FluxGraph.Tests.Heroes;
using FluxGraph.Transport.WebSockets;

namespace FluxGraph.Tests.WebSockets;

public class SubscriptionTests
{
    [Fact]
    public async Task Subscriptions_share_a_connection_and_each_gets_its_results()
    {
        var connections = 0;
        await using var exchange = await SocketExchange.StartAsync(async (socket, context) =>
        {
            connections++;
            Assert.Equal(["graphql-transport-ws", "graphql-ws"], context.WebSockets.WebSocketRequestedProtocols);
            Assert.Equal("""{"type":"connection_init"}""", await socket.ReceiveAsync());
            await socket.SendAsync("""{"type":"connection_ack","payload":{"welcome":true}}""");
            string[] ids = [await socket.ReceiveOperationAsync(), await socket.ReceiveOperationAsync()];
            foreach (var name in (string[])["Luke", "Leia"])
            {
                await socket.SendResultAsync(ids[0], name);
                await socket.SendResultAsync(ids[1], name);
            }

            await socket.SendAsync($$"""{"type":"complete","id":"{{ids[1]}}"}""");
            await socket.SendAsync($$"""{"type":"complete","id":"{{ids[0]}}"}""");
            await socket.ReceiveAsync();
        });

        var names = await Task.WhenAll(exchange.ReadNamesAsync(), exchange.ReadNamesAsync()).WaitAsync(SocketExchange.Patience);

        Assert.Equal(["Luke", "Leia"], names[0]);
        Assert.Equal(["Luke", "Leia"], names[1]);
        Assert.Equal(1, connections);
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task Leaving_is_told_to_the_server_and_a_ping_is_answered()
    {
        var heard = new TaskCompletionSource<string?[]>();
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.AcknowledgeAsync();
            var id = await socket.ReceiveOperationAsync();
            await socket.SendAsync("""{"type":"ping","payload":{"at":1}}""");
            var pong = await socket.ReceiveAsync();
            await socket.SendResultAsync(id, "Luke");
            heard.SetResult([pong, await socket.ReceiveAsync()]);
            await socket.SendResultAsync(id, "too late");
            await socket.ReceiveAsync();
        });

        await foreach (var result in exchange.SubscribeAsync())
        {
            Assert.Equal("Luke", result.Data!.Hero!.Name);
            break;
        }

        var messages = await heard.Task.WaitAsync(SocketExchange.Patience);
        Assert.Equal(("""{"type":"pong"}""", """{"id":"1","type":"complete"}"""), (messages[0], messages[1]));
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task A_connection_that_nobody_uses_is_closed_and_another_one_opened_when_it_is_needed()
    {
        var closed = new TaskCompletionSource<ServerSocket>();
        var connections = 0;
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            connections++;
            await socket.AcknowledgeAsync();
            var id = await socket.ReceiveOperationAsync();
            await socket.SendAsync($$"""{"type":"complete","id":"{{id}}"}""");
            Assert.Null(await socket.ReceiveAsync());
            closed.TrySetResult(socket);
            await socket.CloseAsync(1000);
        });

        Assert.Empty(await exchange.ReadNamesAsync());
        exchange.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(closed.Task.IsCompleted);
        exchange.Clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(1000, (int?)(await closed.Task.WaitAsync(SocketExchange.Patience)).CloseStatus);

        Assert.Empty(await exchange.ReadNamesAsync());
        Assert.Equal(2, connections);
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task Errors_that_end_an_operation_are_a_result()
    {
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.AcknowledgeAsync();
            var id = await socket.ReceiveOperationAsync();
            await socket.SendAsync($$$"""{"id":"{{{id}}}","type":"error","payload":[{"message":"No.","extensions":{"code":"FORBIDDEN"}}]}""");
            await socket.ReceiveAsync();
        });

        var result = Assert.Single(await exchange.SubscribeAsync().ToListAsync());

        Assert.Null(result.Data);
        var error = Assert.Single(result.Errors);
        Assert.Equal(("No.", "FORBIDDEN"), (error.Message, error.Code));
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task The_older_protocol_is_spoken_where_the_server_chooses_it()
    {
        var heard = new List<string?>();
        await using var exchange = await SocketExchange.StartAsync(
            async (socket, _) =>
            {
                heard.Add(await socket.ReceiveAsync());
                await socket.SendAsync("""{"type":"connection_ack"}""");
                await socket.SendAsync("""{"type":"ka"}""");
                heard.Add(await socket.ReceiveAsync());
                await socket.SendAsync("""{"id":"1","type":"data","payload":{"data":{"hero":null}}}""");
                heard.Add(await socket.ReceiveAsync());
                heard.Add(await socket.ReceiveAsync());
                heard.Add(await socket.ReceiveAsync());
                await socket.CloseAsync(1000);
            },
            protocol: "graphql-ws");

        await foreach (var result in exchange.SubscribeAsync())
        {
            Assert.Null(result.Data!.Hero);
            break;
        }

        await exchange.CloseAsync();
        Assert.StartsWith("""{"id":"1","type":"start","payload":{"query":"query Hero""", heard[1], StringComparison.Ordinal);
        heard.RemoveAt(1);
        Assert.Equal(["""{"type":"connection_init"}""", """{"id":"1","type":"stop"}""", """{"type":"connection_terminate"}""", null], heard);
    }

    [Fact]
    public async Task A_query_goes_over_the_socket_too()
    {
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.AcknowledgeAsync();
            await socket.SendResultAsync(await socket.ReceiveOperationAsync(), "Luke");
            await socket.ReceiveAsync();
        });

        var result = await exchange.Executor.ExecuteAsync(new HeroRequest()).WaitAsync(SocketExchange.Patience);

        Assert.Equal("Luke", result.Data!.Hero!.Name);
        await exchange.CloseAsync();
    }

    public static TheoryData<object, string> Payloads { get; } = new()
    {
        { new Dictionary<string, string> { ["token"] = "t" }, """{"token":"t"}""" },
        { new Dictionary<string, object?> { ["token"] = "t", ["level"] = 1 }, """{"token":"t","level":1}""" },
        { JsonSerializer.SerializeToElement(new { token = "t" }), """{"token":"t"}""" },
        { new { token = "t" }, """{"token":"t"}""" },
    };

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task The_interceptor_makes_the_payload_of_the_first_message(object payload, string json)
    {
        var first = "";
        await using var exchange = await SocketExchange.StartAsync(
            async (socket, _) =>
            {
                first = await socket.ReceiveAsync();
                await socket.SendAsync("""{"type":"connection_ack"}""");
                await socket.SendAsync($$"""{"type":"complete","id":"{{await socket.ReceiveOperationAsync()}}"}""");
                await socket.ReceiveAsync();
            },
            client => client.ConnectionInterceptor = new Interceptor(payload));

        Assert.Empty(await exchange.ReadNamesAsync());

        Assert.Equal($$"""{"type":"connection_init","payload":{{json}}}""", first);
        await exchange.CloseAsync();
    }

    private sealed class Interceptor(object payload) : ISocketConnectionInterceptor
    {
        public ValueTask<object?> CreateConnectionInitPayload(ISocketProtocol protocol, CancellationToken cancellationToken)
        {
            Assert.Equal("graphql-transport-ws", protocol.ProtocolName);
            return new ValueTask<object?>(payload);
        }
    }
}
