using FluxGraph.Tests.Heroes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Time.Testing;
using static FluxGraph.Tests.Http.EventExchange;

namespace FluxGraph.Tests.Http;

/// <summary>How a subscription ends when nobody wants it any more.</summary>
public class UnsubscribingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Nothing_is_sent_for_a_token_that_is_cancelled_before()
    {
        using var exchange = new EventExchange(Next("Luke"));
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await exchange.Subscribe(source.Token).ToListAsync());

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Empty(exchange.Requests);
    }

    [Fact]
    public async Task Cancellation_between_events_is_one_with_the_callers_token()
    {
        using var source = new CancellationTokenSource();
        var stream = new ScriptedStream([Next("Luke") + Next("Han")], staysOpen: true);
        using var exchange = new EventExchange(stream);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in exchange.Subscribe(source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.True(stream.IsDisposed);
        await exchange.Pool.AssertAllReturnedAsync();
    }

    [Fact]
    public async Task The_token_of_the_enumeration_counts_too()
    {
        using var source = new CancellationTokenSource();
        var stream = new ScriptedStream([], staysOpen: true);
        using var exchange = new EventExchange(stream);
        var reading = exchange.Subscribe().ToListAsync(source.Token);
        await stream.Silent;

        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reading);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task Cancelling_a_wait_closes_the_connection(HttpProtocols protocols)
    {
        using var source = new CancellationTokenSource();
        await using var server = await EndlessServer.StartAsync(protocols);
        using var exchange = new Exchange(server.Endpoint);
        exchange.Client.DefaultRequestVersion = protocols == HttpProtocols.Http2 ? new(2, 0) : new(1, 1);
        exchange.Client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        await using var results = exchange.Executor
            .SubscribeAsync(new HeroRequest(OperationKind.Subscription), source.Token).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await results.MoveNextAsync());
        var waiting = results.MoveNextAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        await server.Left.WaitAsync(Patience);
        await exchange.Pool.AssertAllReturnedAsync();
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task Leaving_the_enumeration_closes_the_connection(HttpProtocols protocols)
    {
        await using var server = await EndlessServer.StartAsync(protocols);
        using var exchange = new Exchange(server.Endpoint);
        exchange.Client.DefaultRequestVersion = protocols == HttpProtocols.Http2 ? new(2, 0) : new(1, 1);
        exchange.Client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        await foreach (var result in exchange.Executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription)))
        {
            Assert.Equal("Luke", result.Data!.Hero!.Name);
            break;
        }

        await server.Left.WaitAsync(Patience);
        await exchange.Pool.AssertAllReturnedAsync();
    }

    [Fact]
    public async Task A_stream_that_does_not_begin_in_time_timed_out()
    {
        await using var server = await TestServer.StartAsync(context => EndlessServer.WaitForEndAsync(context.RequestAborted));
        using var exchange = new Exchange(server.Endpoint);
        exchange.Client.Timeout = TimeSpan.FromMilliseconds(200);

        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(
            async () => await exchange.Executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription)).ToListAsync());

        Assert.Equal(TransportFailureKind.TimedOut, exception.Kind);
    }

    [Fact]
    public async Task A_stream_that_has_begun_has_no_time_limit()
    {
        var time = new FakeTimeProvider();
        using var exchange = new EventExchange(new ScriptedStream([Next("Luke"), Next("Han")]), timeProvider: time);
        await using var results = exchange.Subscribe().GetAsyncEnumerator();

        Assert.True(await results.MoveNextAsync());
        time.Advance(TimeSpan.FromDays(1));
        Assert.True(await results.MoveNextAsync());
        Assert.False(await results.MoveNextAsync());
    }

    /// <summary>A server with one event, which then keeps the stream open.</summary>
    private sealed class EndlessServer(TestServer server, TaskCompletionSource left) : IAsyncDisposable
    {
        public Uri Endpoint => server.Endpoint;

        /// <summary>Done when the client has gone.</summary>
        public Task Left => left.Task;

        public static async Task<EndlessServer> StartAsync(HttpProtocols protocols)
        {
            var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var server = await TestServer.StartAsync(
                async context =>
                {
                    context.Response.ContentType = "text/event-stream";
                    await context.Response.WriteAsync(Next("Luke"));
                    await context.Response.Body.FlushAsync();
                    await WaitForEndAsync(context.RequestAborted);
                    left.SetResult();
                },
                protocols);
            return new EndlessServer(server, left);
        }

        public static async Task WaitForEndAsync(CancellationToken end)
        {
            var ended = new TaskCompletionSource();
            await using var registration = end.Register(ended.SetResult);
            await ended.Task;
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
