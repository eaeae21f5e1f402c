using System.Net;
using FluxGraph.Tests.Heroes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FluxGraph.Tests.Http;

public class CancellationAndTimeoutTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1/graphql");

    [Fact]
    public async Task Nothing_is_sent_for_a_token_that_is_cancelled_before()
    {
        using var exchange = new Exchange(Nowhere, new StubHandler(_ => throw new InvalidOperationException("Nothing may be sent.")));
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => exchange.Executor.ExecuteAsync(new HeroRequest(), source.Token));
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task Cancellation_before_the_answer_is_one_with_the_callers_token()
    {
        using var source = new CancellationTokenSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            await source.CancelAsync();
            await WaitForEndAsync(context.RequestAborted);
        });
        await AssertCancelledAsync(server.Endpoint, source);
    }

    [Fact]
    public async Task Cancellation_within_the_answer_is_one_with_the_callers_token()
    {
        using var source = new CancellationTokenSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{\"data\":");
            await context.Response.Body.FlushAsync();
            await source.CancelAsync();
            await WaitForEndAsync(context.RequestAborted);
        });
        await AssertCancelledAsync(server.Endpoint, source);
    }

    [Fact]
    public async Task Cancellation_wins_over_the_failure_that_it_causes()
    {
        using var source = new CancellationTokenSource();
        using var exchange = new Exchange(Nowhere, new StubHandler((_, _) =>
        {
            source.Cancel();
            throw new HttpRequestException("aborted", new IOException());
        }));
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(
            () => exchange.RunAsync(new HeroRequest(), source.Token));
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_timed_out()
    {
        await using var server = await TestServer.StartAsync(context => WaitForEndAsync(context.RequestAborted));
        using var exchange = new Exchange(server.Endpoint);
        // Long enough for a busy machine to connect and send: only what comes after that is to run out of time.
        exchange.Client.Timeout = TimeSpan.FromSeconds(5);
        var exception = await exchange.FailAsync();
        Assert.Equal(TransportFailureKind.TimedOut, exception.Kind);
        Assert.Contains("HttpClient.Timeout (5 seconds now)", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.StatusCode);
        Assert.True(exception.RequestMayHaveBeenReceived);
    }

    [Fact]
    public async Task Time_that_ran_out_while_connecting_is_certain_not_to_have_carried_the_request()
    {
        using var handler = new SocketsHttpHandler();
        handler.ConnectCallback = async (_, cancellationToken) =>
        {
            await WaitForEndAsync(cancellationToken);
            throw new OperationCanceledException(cancellationToken);
        };
        using var exchange = new Exchange(Nowhere, handler);
        exchange.Client.Timeout = TimeSpan.FromMilliseconds(200);
        var exception = await exchange.FailAsync();
        Assert.Equal(TransportFailureKind.TimedOut, exception.Kind);
        Assert.False(exception.RequestMayHaveBeenReceived);
    }

    [Fact]
    public async Task A_server_that_stops_within_the_answer_timed_out()
    {
        var time = new FakeTimeProvider();
        var stream = new StalledStream();
        using var exchange = new Exchange(
            Nowhere,
            new StubHandler(_ =>
            {
                time.Advance(TimeSpan.FromSeconds(40));
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream) };
            }),
            time);
        var running = exchange.FailAsync();
        await stream.Stalled;
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(running.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        var exception = await running.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(TransportFailureKind.TimedOut, exception.Kind);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Contains("HttpClient.Timeout (100 seconds now)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_time_limit_only_the_caller_ends_the_wait()
    {
        var time = new FakeTimeProvider();
        var stream = new StalledStream();
        using var source = new CancellationTokenSource();
        using var exchange = new Exchange(
            Nowhere, new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(stream) }), time);
        exchange.Client.Timeout = Timeout.InfiniteTimeSpan;
        var running = exchange.RunAsync(new HeroRequest(), source.Token);
        await stream.Stalled;
        time.Advance(TimeSpan.FromDays(1));
        Assert.False(running.IsCompleted);
        await source.CancelAsync();
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task An_answer_that_is_there_already_starts_no_timer()
    {
        using var exchange = new Exchange(
            Nowhere,
            new StubHandler(_ => new HttpResponseMessage { Content = new StringContent("""{"data":{"hero":null}}""") }),
            new TimerlessProvider());
        (await exchange.RunAsync(new HeroRequest())).EnsureNoErrors();
    }

    [Theory]
    [InlineData(100)]
    [InlineData(Timeout.Infinite)]
    public async Task A_call_has_a_time_limit_of_its_own_until_its_answer_begins(int clientTimeout)
    {
        var time = new FakeTimeProvider();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var exchange = new Exchange(
            Nowhere,
            new StubHandler(async (request, cancellationToken) =>
            {
                await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
                asked.SetResult();
                await WaitForEndAsync(cancellationToken);
                throw new OperationCanceledException(cancellationToken);
            }),
            time);
        exchange.Client.Timeout = clientTimeout < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(clientTimeout);
        var running = exchange.FailAsync(new HeroRequest { Id = "1", Timeout = TimeSpan.FromSeconds(7) });
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(running.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        var exception = await running.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(TransportFailureKind.TimedOut, exception.Kind);
        Assert.True(exception.RequestMayHaveBeenReceived);
        Assert.Contains("OperationRequest.Timeout (7 seconds now)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_has_a_time_limit_of_its_own_within_its_answer()
    {
        var time = new FakeTimeProvider();
        var stream = new StalledStream();
        using var exchange = new Exchange(
            Nowhere, new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(stream) }), time);
        var running = exchange.FailAsync(new HeroRequest { Id = "1", Timeout = TimeSpan.FromSeconds(7) });
        await stream.Stalled;
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(running.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TransportFailureKind.TimedOut, (await running.WaitAsync(TimeSpan.FromSeconds(30))).Kind);
    }

    [Fact]
    public async Task Cancellation_is_the_callers_also_where_a_call_has_a_time_limit()
    {
        using var source = new CancellationTokenSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            await source.CancelAsync();
            await WaitForEndAsync(context.RequestAborted);
        });
        await AssertCancelledAsync(server.Endpoint, source, new HeroRequest { Id = "1", Timeout = TimeSpan.FromSeconds(90) });
    }

    [Fact]
    public async Task A_client_that_allows_less_time_than_the_call_says_so()
    {
        await using var server = await TestServer.StartAsync(context => WaitForEndAsync(context.RequestAborted));
        using var exchange = new Exchange(server.Endpoint);
        exchange.Client.Timeout = TimeSpan.FromSeconds(1);
        var exception = await exchange.FailAsync(new HeroRequest { Id = "1", Timeout = TimeSpan.FromSeconds(90) });
        Assert.Equal(TransportFailureKind.TimedOut, exception.Kind);
        Assert.Contains("HttpClient.Timeout (1 seconds now)", exception.Message, StringComparison.Ordinal);
    }

    private static async Task AssertCancelledAsync(Uri endpoint, CancellationTokenSource source, HeroRequest? request = null)
    {
        using var exchange = new Exchange(endpoint);
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(
            () => exchange.RunAsync(request ?? new HeroRequest { Id = "1" }, source.Token));
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    private static async Task WaitForEndAsync(CancellationToken end)
    {
        var ended = new TaskCompletionSource();
        await using var registration = end.Register(ended.SetResult);
        await ended.Task;
    }

    /// <summary>Gives a few bytes and then nothing more until the reading is cancelled.</summary>
    private sealed class StalledStream : MemoryStream
    {
        private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Stalled => _stalled.Task;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_stalled.Task.IsCompleted)
            {
                var cancelled = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
                await using var registration = cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken));
                _stalled.SetResult();
                return await cancelled.Task;
            }

            return 0;
        }
    }

    private sealed class TimerlessProvider : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            throw new InvalidOperationException("No timer is needed.");
    }
}
