using System.Globalization;
using FluxGraph.Tests.Http;
using FluxGraph.Tests.WebSockets;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;

namespace FluxGraph.Tests.Faults;

/// <summary>
/// Bad networks: a proxy between client and server cuts, resets, stalls, corrupts, repeats and swaps what the server sends.
/// However a call ends, it ends as documented, tells nothing twice, and leaves no connection and no memory behind.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int LongestAnswer = 700;

    private static readonly string[] Heroes = ["Luke", "Han", "Leia", "Chewbacca"];

    // Of connections that broke, or brought what is no answer. "Unknown" would be a failure that nobody has thought of.
    private static readonly string[] Documented =
    [
        nameof(TransportFailureKind.ConnectionFailed), nameof(TransportFailureKind.ConnectionLost),
        nameof(TransportFailureKind.InvalidResponse), nameof(TransportFailureKind.TimedOut),
    ];

    /// <summary>How many schedules are tried over each transport: <c>FLUXGRAPH_FAULTS</c>, 250 by default.</summary>
    private static readonly int ScheduleCount =
        int.Parse(Environment.GetEnvironmentVariable("FLUXGRAPH_FAULTS") ?? "250", CultureInfo.InvariantCulture);

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(AnswerAsync);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(FaultKind.Close)]
    [InlineData(FaultKind.Reset)]
    internal async Task An_answer_that_is_cut_at_any_byte_is_whole_or_a_lost_connection(FaultKind kind)
    {
        var outcomes = await CutEverywhereAsync(kind, FaultyCall.QueryAsync);

        Assert.All(outcomes, outcome => Assert.True(
            outcome is { Failure: null, Codes: [], Names: ["Luke"] } or { Failure: nameof(TransportFailureKind.ConnectionLost) or nameof(TransportFailureKind.ConnectionFailed), Names: [] },
            outcome.ToString()));
        Assert.Contains(outcomes, outcome => outcome.Failure is null);
        Assert.Contains(outcomes, outcome => outcome.Failure is not null);
    }

    [Theory]
    [InlineData(FaultKind.Close)]
    [InlineData(FaultKind.Reset)]
    internal Task A_stream_of_events_that_is_cut_at_any_byte_gives_what_came_before(FaultKind kind) =>
        AssertGivesWhatCameBeforeAsync(kind, FaultyCall.SubscribeAsync);

    [Theory]
    [InlineData(FaultKind.Close)]
    [InlineData(FaultKind.Reset)]
    internal Task A_WebSocket_that_is_cut_at_any_byte_gives_what_came_before(FaultKind kind) =>
        AssertGivesWhatCameBeforeAsync(kind, FaultyCall.SubscribeBySocketAsync);

    [Fact]
    public Task Queries_end_as_documented() => TryAllAsync(
        FaultyCall.QueryAsync,
        (schedule, outcome) => schedule.Kind == FaultKind.None
            ? outcome is { Failure: null, Names: ["Luke"], Codes: [] }
            : IsDocumented(outcome.Failure) && (!schedule.KeepsBytes || outcome.Names is [] or ["Luke"]));

    [Fact]
    public Task Streams_of_events_end_as_documented() => TryAllAsync(FaultyCall.SubscribeAsync, IsDocumentedEnd);

    [Fact]
    public Task WebSockets_end_as_documented() => TryAllAsync(FaultyCall.SubscribeBySocketAsync, IsDocumentedEnd);

    private static bool IsDocumentedEnd(FaultSchedule schedule, FaultOutcome outcome) => schedule.Kind switch
    {
        FaultKind.None => outcome is { Failure: null, Codes: [] } && outcome.Names.SequenceEqual(Heroes),
        FaultKind.Stall => IsDocumentedOrGivenUp(outcome.Failure) && IsBeginning(outcome.Names),
        _ when schedule.KeepsBytes => IsDocumented(outcome.Failure) && IsBeginning(outcome.Names),
        _ => IsDocumentedOrGivenUp(outcome.Failure),
    };

    private static bool IsDocumented(string? failure) => failure is null || Documented.Contains(failure);

    /// <summary>A stream that pauses is no failure of its own: it is for the caller to give it up.</summary>
    private static bool IsDocumentedOrGivenUp(string? failure) => IsDocumented(failure) || failure == FaultOutcome.Cancelled;

    private static bool IsBeginning(IReadOnlyList<string> names) => names.SequenceEqual(Heroes.Take(names.Count));

    private static void AssertIsBeginning(FaultOutcome outcome) => Assert.True(
        outcome.Codes is [] && IsBeginning(outcome.Names) && (outcome.Failure is null or nameof(TransportFailureKind.ConnectionLost) or nameof(TransportFailureKind.ConnectionFailed)),
        $"{outcome}: {string.Join(", ", outcome.Names)}");

    private async Task AssertGivesWhatCameBeforeAsync(FaultKind kind, Func<Uri, FaultSchedule, Task<FaultOutcome>> subscribe)
    {
        var outcomes = await CutEverywhereAsync(kind, subscribe);

        Assert.All(outcomes, AssertIsBeginning);
        Assert.Equal(Enumerable.Range(0, Heroes.Length + 1), outcomes.Select(outcome => outcome.Names.Count).Distinct().Order());
    }

    private async Task<List<FaultOutcome>> CutEverywhereAsync(FaultKind kind, Func<Uri, FaultSchedule, Task<FaultOutcome>> call)
    {
        var outcomes = new FaultOutcome[LongestAnswer];
        await Parallel.ForAsync(0, LongestAnswer, async (position, _) => outcomes[position] = await call(_server.Endpoint, new FaultSchedule(kind, position)));
        return [.. outcomes];
    }

    private async Task TryAllAsync(Func<Uri, FaultSchedule, Task<FaultOutcome>> call, Func<FaultSchedule, FaultOutcome, bool> isExpected)
    {
        var outcomes = new FaultOutcome[ScheduleCount];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 4 * Environment.ProcessorCount };
        await Parallel.ForAsync(0, ScheduleCount, parallel, async (seed, _) =>
        {
            var schedule = FaultSchedule.Of(seed, LongestAnswer);
            outcomes[seed] = await call(_server.Endpoint, schedule);
            Assert.True(isExpected(schedule, outcomes[seed]), $"Seed {seed}: {schedule} ended with {outcomes[seed]} {string.Join(", ", outcomes[seed].Names)}");
        });
        var ends = outcomes.CountBy(outcome => outcome.Failure ?? (outcome.Codes.Count > 0 ? "errors" : "results")).OrderBy(end => end.Key, StringComparer.Ordinal);
        output.WriteLine($"{ScheduleCount} fault schedules: {string.Join(", ", ends.Select(end => $"{end.Value} {end.Key}"))}");
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
            await ServeAsync(new ServerSocket(socket));
        }
        else if (context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var hero in Heroes)
            {
                await context.Response.WriteAsync(EventExchange.Next(hero));
                await context.Response.Body.FlushAsync();
            }

            await context.Response.WriteAsync("event: complete\ndata:\n\n");
        }
        else
        {
            context.Response.ContentType = "application/graphql-response+json";
            await context.Response.WriteAsync("""{"data":{"hero":{"name":"Luke","age":19,"friends":[{"name":"Han","age":29},{"name":"Leia","age":19}]}}}""");
        }
    }

    private static async Task ServeAsync(ServerSocket socket)
    {
        try
        {
            await socket.AcknowledgeAsync();
            var id = await socket.ReceiveOperationAsync();
            foreach (var hero in Heroes)
            {
                await socket.SendResultAsync(id, hero);
            }

            await socket.SendAsync($$"""{"id":"{{id}}","type":"complete"}""");
            while (await socket.ReceiveAsync() is not null)
            {
            }

            await socket.CloseAsync(1000);
        }
        catch (Exception exception) when (exception is System.Net.WebSockets.WebSocketException or IOException or OperationCanceledException or Xunit.Sdk.XunitException)
        {
            // The connection broke, which is what this is about.
        }
    }
}
