using System.Net;
using System.Net.WebSockets;
using FluxGraph.Tests.Heroes;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.Tests.WebSockets;

/// <summary>What a subscription ends with when something goes wrong with its connection.</summary>
public class FailureTests
{
    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"type":"data","id":"1","payload":{}}""")]
    [InlineData("""{"type":"next","payload":{"data":null}}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"pong"} x""")]
    [InlineData("""{"type":"pong"}""", WebSocketMessageType.Binary)]
    public async Task A_message_that_the_protocol_does_not_have_ends_the_connection(string message, WebSocketMessageType type = WebSocketMessageType.Text)
    {
        var closed = new TaskCompletionSource<WebSocketCloseStatus?>();
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.AcknowledgeAsync();
            await socket.ReceiveOperationAsync();
            await socket.SendAsync(message, type);
            Assert.Null(await socket.ReceiveAsync());
            closed.SetResult(socket.CloseStatus);
        });

        var failure = await exchange.FailAsync();

        Assert.Equal((TransportFailureKind.InvalidResponse, true), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.Equal(4400, (int?)await closed.Task.WaitAsync(SocketExchange.Patience));
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task A_payload_that_is_no_GraphQL_response_ends_its_operation_alone()
    {
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.AcknowledgeAsync();
            await socket.SendAsync($$$"""{"id":"{{{await socket.ReceiveOperationAsync()}}}","type":"next","payload":{"answer":42}}""");
            Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
            await socket.SendResultAsync(await socket.ReceiveOperationAsync(), "Luke");
            await socket.ReceiveAsync();
        });

        Assert.Equal(TransportFailureKind.InvalidResponse, (await exchange.FailAsync()).Kind);
        Assert.Equal("Luke", (await exchange.Executor.ExecuteAsync(new HeroRequest())).Data!.Hero!.Name);
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task An_operation_whose_time_is_up_ends_alone_and_tells_the_server()
    {
        var received = new TaskCompletionSource();
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.AcknowledgeAsync();
            await socket.ReceiveOperationAsync();
            received.SetResult();
            Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
            await socket.SendResultAsync(await socket.ReceiveOperationAsync(), "Luke");
            await socket.ReceiveAsync();
        });

        var running = exchange.Executor.ExecuteAsync(new HeroRequest { Timeout = TimeSpan.FromSeconds(7) });
        await received.Task.WaitAsync(SocketExchange.Patience);
        exchange.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.False(running.IsCompleted);
        exchange.Clock.Advance(TimeSpan.FromSeconds(1));
        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => running.WaitAsync(SocketExchange.Patience));

        Assert.Equal((TransportFailureKind.TimedOut, true), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.Contains("OperationRequest.Timeout (7 seconds now)", failure.Message, StringComparison.Ordinal);
        Assert.Equal("Luke", (await exchange.Executor.ExecuteAsync(new HeroRequest { Timeout = TimeSpan.FromSeconds(7) })).Data!.Hero!.Name);
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task Time_that_is_up_before_the_connection_is_there_is_certain_not_to_have_carried_the_operation()
    {
        var received = new TaskCompletionSource();
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.ReceiveAsync();
            received.SetResult();
            await socket.ReceiveAsync();
        });

        var running = exchange.Executor.ExecuteAsync(new HeroRequest { Timeout = TimeSpan.FromSeconds(2) });
        await received.Task.WaitAsync(SocketExchange.Patience);
        exchange.Clock.Advance(TimeSpan.FromSeconds(2));
        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => running.WaitAsync(SocketExchange.Patience));

        Assert.Equal((TransportFailureKind.TimedOut, false), (failure.Kind, failure.RequestMayHaveBeenReceived));
    }

    [Fact]
    public async Task Cancellation_is_the_callers_also_where_an_operation_has_a_time_limit()
    {
        using var source = new CancellationTokenSource();
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.AcknowledgeAsync();
            await socket.ReceiveOperationAsync();
            await source.CancelAsync();
            await socket.ReceiveAsync();
        });

        var running = exchange.Executor.ExecuteAsync(new HeroRequest { Timeout = TimeSpan.FromSeconds(7) }, source.Token);
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => running.WaitAsync(SocketExchange.Patience));

        Assert.Equal(source.Token, exception.CancellationToken);
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task A_server_that_does_not_acknowledge_is_given_up()
    {
        var received = new TaskCompletionSource();
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.ReceiveAsync();
            received.SetResult();
            await Assert.ThrowsAsync<WebSocketException>(socket.ReceiveAsync);
        });

        var failing = exchange.FailAsync();
        await received.Task.WaitAsync(SocketExchange.Patience);
        exchange.Clock.Advance(TimeSpan.FromSeconds(31));
        var failure = await failing;

        Assert.Equal((TransportFailureKind.TimedOut, false), (failure.Kind, failure.RequestMayHaveBeenReceived));
        await exchange.CloseAsync();
    }

    [Theory]
    [InlineData(false, TransportFailureKind.ConnectionFailed)]
    [InlineData(true, TransportFailureKind.ConnectionLost)]
    public async Task The_code_with_which_the_server_closes_is_known(bool isAcknowledged, TransportFailureKind kind)
    {
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.ReceiveAsync();
            if (isAcknowledged)
            {
                await socket.SendAsync("""{"type":"connection_ack"}""");
                await socket.ReceiveOperationAsync();
            }

            await socket.CloseAsync(4401);
            Assert.Null(await socket.ReceiveAsync());
        });

        var failure = await exchange.FailAsync();

        Assert.Equal((kind, isAcknowledged), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.Equal(4401, (int?)failure.CloseStatus);
        Assert.Contains("4401", failure.Message, StringComparison.Ordinal);
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task A_server_that_acknowledges_and_closes_at_once_is_not_asked_for_ever()
    {
        var connections = 0;
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            connections++;
            await socket.AcknowledgeAsync();
            await socket.CloseAsync(4403);
            while (await socket.ReceiveAsync() is not null)
            {
            }
        });

        Assert.Equal(4403, (int?)(await exchange.FailAsync()).CloseStatus);
        Assert.InRange(connections, 1, 2);
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task A_message_that_is_too_large_ends_the_connection()
    {
        var closed = new TaskCompletionSource<WebSocketCloseStatus?>();
        await using var exchange = await SocketExchange.StartAsync(
            async (socket, _) =>
            {
                await socket.AcknowledgeAsync();
                await socket.SendResultAsync(await socket.ReceiveOperationAsync(), new string('x', 20_000));
                Assert.Null(await socket.ReceiveAsync());
                closed.SetResult(socket.CloseStatus);
            },
            client => client.MaximumMessageSize = 10_000);

        var failure = await exchange.FailAsync();

        Assert.Equal(TransportFailureKind.InvalidResponse, failure.Kind);
        Assert.Contains("MaximumMessageSize", failure.Message, StringComparison.Ordinal);
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await closed.Task.WaitAsync(SocketExchange.Patience));
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task A_connection_that_breaks_ends_its_operations()
    {
        await using var exchange = await SocketExchange.StartAsync(async (socket, context) =>
        {
            await socket.AcknowledgeAsync();
            await socket.ReceiveOperationAsync();
            context.Abort();
        });

        var failure = await exchange.FailAsync();

        Assert.Equal((TransportFailureKind.ConnectionLost, true), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.IsType<WebSocketException>(failure.InnerException);
        await exchange.CloseAsync();
    }

    [Fact]
    public async Task A_server_that_refuses_the_upgrade_is_heard()
    {
        await using var exchange = await SocketExchange.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });

        var failure = await exchange.FailAsync();

        Assert.Equal((TransportFailureKind.ConnectionFailed, false), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.Equal(HttpStatusCode.Unauthorized, failure.StatusCode);
    }

    [Fact]
    public async Task A_program_that_does_not_keep_up_loses_its_operation_and_no_other()
    {
        var begun = new TaskCompletionSource();
        var isTold = new TaskCompletionSource();
        await using var exchange = await SocketExchange.StartAsync(
            async (socket, _) =>
            {
                await socket.AcknowledgeAsync();
                var slow = await socket.ReceiveOperationAsync();
                begun.SetResult();
                var other = await socket.ReceiveOperationAsync();

                // One is taken, three are held.
                for (var i = 0; i < 5; i++)
                {
                    await socket.SendResultAsync(slow, $"{i}");
                }

                Assert.Equal($$"""{"id":"{{slow}}","type":"complete"}""", await socket.ReceiveAsync());
                isTold.SetResult();
                await socket.SendResultAsync(other, "Luke");
                await socket.ReceiveAsync();
            },
            client => client.BufferSize = 3 * 4096);

        await using var results = exchange.SubscribeAsync().GetAsyncEnumerator();
        var first = results.MoveNextAsync().AsTask();
        await begun.Task.WaitAsync(SocketExchange.Patience);
        var other = exchange.Executor.ExecuteAsync(new HeroRequest());
        await first.WaitAsync(SocketExchange.Patience);
        await isTold.Task.WaitAsync(SocketExchange.Patience);
        var names = new List<string> { results.Current.Data!.Hero!.Name };
        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(async () =>
        {
            while (await results.MoveNextAsync())
            {
                names.Add(results.Current.Data!.Hero!.Name);
            }
        });

        Assert.Equal(TransportFailureKind.Overflow, failure.Kind);
        Assert.Equal(["0", "1", "2"], names[..3]);
        Assert.Equal("Luke", (await other.WaitAsync(SocketExchange.Patience)).Data!.Hero!.Name);
        await exchange.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_throws_and_is_told_to_the_server(bool isAcknowledged)
    {
        using var cancellation = new CancellationTokenSource();
        var heard = new TaskCompletionSource<string?>();
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.ReceiveAsync();
            if (isAcknowledged)
            {
                await socket.SendAsync("""{"type":"connection_ack"}""");
                await socket.ReceiveOperationAsync();
            }

            await cancellation.CancelAsync();
            if (isAcknowledged)
            {
                heard.SetResult(await socket.ReceiveAsync());
            }

            await socket.ReceiveAsync();
        });

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await exchange.SubscribeAsync(cancellation.Token).ToListAsync());

        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        if (isAcknowledged)
        {
            Assert.Equal("""{"id":"1","type":"complete"}""", await heard.Task.WaitAsync(SocketExchange.Patience));
        }

        await exchange.CloseAsync();
    }

    [Fact]
    public async Task Disposing_the_client_ends_its_operations()
    {
        var begun = new TaskCompletionSource();
        await using var exchange = await SocketExchange.StartAsync(async (socket, _) =>
        {
            await socket.AcknowledgeAsync();
            await socket.ReceiveOperationAsync();
            begun.SetResult();
            Assert.Null(await socket.ReceiveAsync());
            await socket.CloseAsync(1000);
        });

        var failing = exchange.FailAsync();
        await begun.Task.WaitAsync(SocketExchange.Patience);
        await exchange.CloseAsync();

        Assert.Equal(TransportFailureKind.ConnectionLost, (await failing).Kind);
        await Assert.ThrowsAsync<ObjectDisposedException>(exchange.ReadNamesAsync);
    }
}
