using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.Telemetry;

public sealed class TelemetryTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_generation_is_traced_from_its_request_to_its_download()
    {
        using var traces = new TraceRecorder();
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });

        var generation = await session.Client.GenerateAsync(session.Request with { AdditionalOptions = AdditionalOptions.None.With("note", session.Prompt), Protocol = SubmissionProtocol.Rest });
        await session.Client.Resume(generation.Id).WaitForCompletionAsync();
        var image = await session.Client.Resume(generation.Id).DownloadAsync(Stream.Null);

        Assert.Equal(["fluxultra.generate", "fluxultra.wait", "fluxultra.download"], traces.Spans.Select(span => span.OperationName));
        var (submitted, waited, downloaded) = (traces.Spans[0], traces.Spans[1], traces.Spans[2]);
        Assert.All(traces.Spans, span => Assert.Equal(generation.Id, span.GetTagItem("fluxultra.generation.id")));
        Assert.Equal(("text_to_image", 512, 512, "flux-pro-1.1-ultra", "accepted"), (
            submitted.GetTagItem("fluxultra.operation"), submitted.GetTagItem("fluxultra.image.width"), submitted.GetTagItem("fluxultra.image.height"),
            submitted.GetTagItem("fluxultra.model"), submitted.GetTagItem("fluxultra.outcome")));
        Assert.Equal(("completed", session.Emulator.GetAccount().CreditsSpent), (waited.GetTagItem("fluxultra.outcome"), waited.GetTagItem("fluxultra.credits")));
        Assert.Equal(("completed", image.Length), (downloaded.GetTagItem("fluxultra.outcome"), downloaded.GetTagItem("fluxultra.download.size")));
        AssertNothingLeaked(traces, session);
    }

    [Theory]
    [InlineData(402, "InsufficientCreditsException", "without_effect")]
    [InlineData(500, "ServerErrorException", "unknown")]
    [InlineData(502, "UnknownOutcomeException", "unknown")]
    public async Task What_a_failed_request_may_have_cost_is_in_its_span(int status, string error, string outcome)
    {
        using var traces = new TraceRecorder();
        var quoted = "";
        await using var server = await TestServer.StartAsync(
            context => (status == 502 ? new Answer(502, quoted, "text/plain") : Answer.Error(status, code: null, quoted)).WriteAsync(context));
        await using var session = FluxUltraSession.For(server.Endpoint);
        quoted = session.Prompt;

        await Assert.ThrowsAnyAsync<FluxUltraException>(() => session.Client.GenerateAsync(session.Request));

        var span = Assert.Single(traces.Spans);
        Assert.Equal((error, outcome, ActivityStatusCode.Error), (span.GetTagItem("error.type"), span.GetTagItem("fluxultra.outcome"), span.Status));
        AssertNothingLeaked(traces, session);
    }

    [Fact]
    public async Task Tries_are_events_of_the_span_that_they_belong_to()
    {
        using var traces = new TraceRecorder();
        await using var server = await TestServer.StartAsync(Answer.Error(429, "RATE_LIMITED"), Answer.Accepted("job-1"));
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => (options.Retries.Tries, options.Retries.Jitter) = (3, 0));

        var call = session.Client.GenerateAsync(session.Request);
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(1));
        await call.WaitAsync(Limit);

        var retry = Assert.Single(Assert.Single(traces.Spans).Events);
        Assert.Equal("fluxultra.retry", retry.Name);
        Assert.Equal(["RateLimitedException", "1"], retry.Tags.Select(tag => $"{tag.Value}"));
    }

    [Fact]
    public async Task Generations_are_measured()
    {
        await using var server = await TestServer.StartAsync(
            Answer.Error(429, "RATE_LIMITED"), Answer.Accepted("job-1"), Answer.Generation("failed"), Answer.Error(401, code: null));
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => (options.Retries.Tries, options.Retries.Jitter) = (3, 0));
        var measured = new ConcurrentQueue<string>();
        using var listener = Listen(session, measured);

        var call = session.Client.GenerateAsync(session.Request);
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(1));
        var waiting = (await call.WaitAsync(Limit)).TryWaitForCompletionAsync();
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        await waiting.WaitAsync(Limit);
        await session.Client.TryGenerateAsync(session.Request);

        Assert.Equal(
            [
                "fluxultra.retries 1 error.type=RateLimitedException",
                "fluxultra.generate.duration 1 fluxultra.outcome=accepted fluxultra.operation=generate",
                "fluxultra.wait.duration 2 fluxultra.outcome=failed",
                "fluxultra.generate.duration 0 fluxultra.outcome=without_effect fluxultra.operation=generate error.type=UnauthorizedException",
            ],
            measured);
    }

    [Fact]
    public async Task Downloads_are_measured()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var measured = new ConcurrentQueue<string>();
        using var listener = Listen(session, measured);

        var generation = await session.Client.GenerateAsync(session.Request);
        var image = await generation.DownloadAsync(Stream.Null);

        Assert.Contains($"fluxultra.download.size {image.Length}", measured);
    }

    private static MeterListener Listen(FluxUltraSession session, ConcurrentQueue<string> measured)
    {
        // The client makes its instruments when it is made.
        _ = session.Client;
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (session.Owns(instrument.Meter) && instrument.Meter.Name == FluxUltraTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, FormattableString.Invariant($"{value}"), tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, FormattableString.Invariant($"{value}"), tags));
        listener.Start();
        return listener;

        void Record(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured.Enqueue(string.Join(' ', [$"{instrument.Name} {value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
    }

    /// <summary>Neither prompt nor additional options, which are the prompt here, nor the key.</summary>
    private static void AssertNothingLeaked(TraceRecorder traces, FluxUltraSession session)
    {
        var texts = traces.Spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName).Append(span.StatusDescription ?? ""));
        var keys = session.ApiRequests.Select(request => (request.XApiKey ?? request.Authorization!).Replace("Bearer ", "", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(keys);
        Assert.All(texts, text => Assert.All(keys.Append(session.Prompt), secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));
    }
}
