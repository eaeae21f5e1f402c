using System.Net;
using System.Net.WebSockets;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using Microsoft.Extensions.Logging.Abstractions;

namespace FluxGraph.Tests.Reconnection;

/// <summary>When a subscription is begun again, and when it is not.</summary>
public sealed class ReconnectionTests
{
    private static readonly object Lost = new GraphQLTransportException(TransportFailureKind.ConnectionLost, "lost");

    private readonly ImpatientClock _clock = new();
    private readonly ReconnectionOptions _options = new();

    [Theory]
    [InlineData(TransportFailureKind.ConnectionLost, null, null, true)]
    [InlineData(TransportFailureKind.ConnectionFailed, null, null, true)]
    [InlineData(TransportFailureKind.TimedOut, null, null, true)]
    [InlineData(TransportFailureKind.InvalidResponse, null, null, false)]
    [InlineData(TransportFailureKind.Overflow, null, null, false)]
    [InlineData(TransportFailureKind.Unknown, null, null, false)]
    [InlineData(TransportFailureKind.ConnectionLost, 200, null, true)]
    [InlineData(TransportFailureKind.ConnectionFailed, 503, null, true)]
    [InlineData(TransportFailureKind.ConnectionFailed, 429, null, true)]
    [InlineData(TransportFailureKind.ConnectionFailed, 404, null, false)]
    [InlineData(TransportFailureKind.ConnectionFailed, 501, null, false)]
    [InlineData(TransportFailureKind.ConnectionFailed, 401, null, true)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 1000, true)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 1001, true)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 1012, true)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 4401, true)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 4000, true)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 1002, false)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 1008, false)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 1011, false)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 4400, false)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 4409, false)]
    [InlineData(TransportFailureKind.ConnectionLost, null, 4500, false)]
    public async Task What_may_pass_is_outlived(TransportFailureKind kind, int? status, int? closeStatus, bool isOutlived)
    {
        var failure = new GraphQLTransportException(kind, "failed")
        {
            StatusCode = (HttpStatusCode?)status,
            CloseStatus = (WebSocketCloseStatus?)closeStatus,
        };
        var executor = new ScriptedExecutor(["Luke", failure], ["Leia"]);

        var (names, thrown) = await ReadAsync(executor);

        Assert.Equal(isOutlived ? ["Luke", "Leia"] : ["Luke"], names);
        Assert.Same(isOutlived ? null : failure, thrown);
        Assert.Equal(isOutlived ? 2 : 1, executor.Count);
    }

    [Theory]
    [InlineData(TransportFailureKind.ConnectionFailed)]
    [InlineData(TransportFailureKind.TimedOut)]
    public async Task A_connection_that_never_came_about_is_told_at_once(TransportFailureKind kind)
    {
        var executor = new ScriptedExecutor([new GraphQLTransportException(kind, "failed")], ["Leia"]);

        Assert.Equal(kind, (await ReadAsync(executor)).Failure?.Kind);
        Assert.Equal(1, executor.Count);
    }

    [Fact]
    public async Task Delays_double_up_to_their_limit_and_the_last_failure_ends_it()
    {
        var attempts = new List<ReconnectionAttempt>();
        _options.MaximumAttempts = 7;
        _options.Reconnecting = attempts.Add;
        var last = new GraphQLTransportException(TransportFailureKind.ConnectionFailed, "the last");
        var executor = new ScriptedExecutor([Lost], [Lost], [Lost], [Lost], [Lost], [Lost], [Lost], [last]);

        var (names, thrown) = await ReadAsync(executor);

        Assert.Empty(names);
        Assert.Same(last, thrown);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], attempts.Select(attempt => attempt.Number));
        Assert.All(attempts, attempt => Assert.Equal(("Hero", Lost), (attempt.OperationName, attempt.Failure)));
        Assert.Equal(_clock.Delays, attempts.Select(attempt => TimeSpan.FromMilliseconds(Math.Floor(attempt.Delay.TotalMilliseconds))));
        Assert.All(
            _clock.Delays.Zip((int[])[1, 2, 4, 8, 16, 30, 30]),
            pair => Assert.InRange(pair.First, TimeSpan.FromSeconds(pair.Second / 2.0), TimeSpan.FromSeconds(pair.Second)));
        Assert.True(_clock.Delays.Distinct().Count() == 7, "Chance has a part in each delay.");
    }

    [Fact]
    public async Task A_result_lets_the_count_begin_anew()
    {
        _options.MaximumAttempts = 1;
        var executor = new ScriptedExecutor([Lost], ["Luke", Lost], ["Leia", Lost], [Lost]);

        var (names, thrown) = await ReadAsync(executor);

        Assert.Equal(["Luke", "Leia"], names);
        Assert.Same(Lost, thrown);
        Assert.Equal(4, executor.Count);
    }

    [Fact]
    public async Task A_connection_that_lasted_lets_the_count_begin_anew()
    {
        _options.MaximumAttempts = 1;
        object lasts = new Action(() => _clock.Advance(TimeSpan.FromSeconds(31)));
        var executor = new ScriptedExecutor([Lost], [lasts, Lost], [lasts, Lost], ["Leia"]);

        Assert.Equal(["Leia"], (await ReadAsync(executor)).Names);
    }

    [Fact]
    public async Task Who_is_not_known_introduces_itself_anew_once()
    {
        var unknown = new GraphQLTransportException(TransportFailureKind.ConnectionLost, "unknown") { CloseStatus = (WebSocketCloseStatus)4403 };
        var executor = new ScriptedExecutor([unknown], ["Luke", unknown], [unknown], ["Leia"]);

        var (names, thrown) = await ReadAsync(executor);

        Assert.Equal(["Luke"], names);
        Assert.Same(unknown, thrown);
        Assert.Equal(3, executor.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "0", 1.0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "7", 7.0)]
    [InlineData(HttpStatusCode.TooManyRequests, "Thu, 01 Jan 1970 00:01:00 GMT", 60.0)]
    [InlineData(HttpStatusCode.TooManyRequests, "301", null)]
    [InlineData(HttpStatusCode.Forbidden, "7", null)]
    public async Task A_server_that_refuses_for_now_is_asked_again_when_it_likes(HttpStatusCode status, string retryAfter, double? delay)
    {
        var executor = new ScriptedExecutor(["Luke", Lost], [status], ["Leia"]) { RefusalHeaders = new([new("Retry-After", retryAfter)]) };

        var (names, _) = await ReadAsync(executor);

        Assert.Equal(delay is null ? ["Luke", "(refused)"] : ["Luke", "Leia"], names);
        if (delay is { } seconds)
        {
            Assert.InRange(_clock.Delays[^1], TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 1));
        }
    }

    [Fact]
    public async Task A_subscription_that_is_refused_from_the_beginning_is_not_begun_again()
    {
        var executor = new ScriptedExecutor([HttpStatusCode.ServiceUnavailable], ["Leia"]);

        Assert.Equal(["(refused)"], (await ReadAsync(executor)).Names);
    }

    [Fact]
    public async Task Leaving_while_it_waits_is_a_cancellation_by_the_caller()
    {
        using var source = new CancellationTokenSource();
        var clock = new ImpatientClock { Waiting = source.Cancel };
        var executor = new ScriptedExecutor(["Luke", Lost], ["Leia"]);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(executor, clock, source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Equal(1, executor.Count);
    }

    [Fact]
    public async Task What_the_application_throws_ends_the_subscription()
    {
        _options.Reconnecting = _ => throw new TimeZoneNotFoundException();

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => ReadAsync(new ScriptedExecutor(["Luke", Lost], ["Leia"])));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _options.MaximumAttempts = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => _options.Delay = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => _options.MaximumDelay = TimeSpan.FromDays(30));
    }

    private async Task<(List<string> Names, GraphQLTransportException? Failure)> ReadAsync(
        ScriptedExecutor executor, ImpatientClock? clock = null, CancellationToken cancellationToken = default)
    {
        var names = new List<string>();
        var reconnecting = new ReconnectingOperationExecutor(executor, _options, clock ?? _clock, () => new Random(42), NullLogger.Instance);
        try
        {
            await foreach (var result in reconnecting.SubscribeAsync(new HeroRequest(OperationKind.Subscription), cancellationToken))
            {
                names.Add(result.Data?.Hero?.Name ?? "(refused)");
            }

            return (names, null);
        }
        catch (GraphQLTransportException failure)
        {
            return (names, failure);
        }
    }
}
