using System.Globalization;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace FluxGraph.FluxUltra.Tests.Retries;

/// <summary>
/// Whatever a server does, and at whatever moment: what it has charged the caller knows of, nothing is charged twice for one call, and
/// nothing is charged of which the caller was told that it certainly had no effect. The variable <c>FLUXGRAPH_SCHEDULES</c> says how many
/// schedules of failures are tried.
/// </summary>
public sealed class ChargePropertyTests(ITestOutputHelper output)
{
    private const int CallsPerSchedule = 8;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Callers_know_of_all_that_is_charged_and_nothing_is_charged_twice()
    {
        var schedules = int.TryParse(Environment.GetEnvironmentVariable("FLUXGRAPH_SCHEDULES"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 300;
        var sum = default(Tally);
        for (var seed = 0; seed < schedules; seed++)
        {
            var (tally, violations) = await RunAsync(seed, sendsAfterServerErrors: false);
            Assert.True(violations.Count == 0, string.Join('\n', violations));
            sum += tally;
        }

        output.WriteLine($"{schedules} schedules: {sum}");
        // All that can become of a call has become of some.
        Assert.All([sum.Accepted, sum.MaybeCharged, sum.WithoutEffect, sum.Cancelled, sum.Charged], count => Assert.True(count > schedules / 10, sum.ToString()));
    }

    [Fact]
    public async Task The_property_would_notice_a_request_that_is_sent_twice()
    {
        var violations = 0;
        for (var seed = 0; seed < 50; seed++)
        {
            violations += (await RunAsync(seed, sendsAfterServerErrors: true)).Violations.Count;
        }

        Assert.NotEqual(0, violations);
    }

    [Fact]
    public async Task A_batch_that_is_left_at_any_moment_tells_of_all_that_is_charged()
    {
        var (charged, abandoned) = (0, 0);
        for (var seed = 0; seed < 100; seed++)
        {
            await using var server = new FaultyServer(seed);
            await using var services = BuildServices(server, new MemoryGenerationStore(), seed, sendsAfterServerErrors: false, isHasty: true);
            var told = new List<GenerationBatchItem>();
            var options = new GenerationBatchOptions { Concurrency = 3, WaitForCompletion = false, Abandoned = item => { told.Add(item); abandoned++; } };
            var left = server.Draw(CallsPerSchedule + 1);

            var requests = Enumerable.Range(0, CallsPerSchedule).Select(call => new ImageRequest { Prompt = $"{call}", Protocol = (SubmissionProtocol)server.Draw(3) });
            await foreach (var item in services.GetRequiredService<FluxUltraClient>().GenerateBatchAsync(requests, options))
            {
                told.Add(item);
                if (told.Count > left)
                {
                    break;
                }
            }

            for (var call = 0; call < CallsPerSchedule; call++)
            {
                var result = told.SingleOrDefault(item => item.Index == call)?.Result;
                var outcome = new Outcome(result?.Generation?.Id, result?.Failure?.MayHaveBeenCharged ?? false, default);
                var violation = Judge(outcome, server.ChargedFor($"{call}"));
                Assert.True(violation is null, $"Seed {seed}, call {call}: {violation}\n{string.Join('\n', server.Trace)}");
            }

            charged += server.Charged;
        }

        output.WriteLine($"100 batches: {charged} charged, {abandoned} abandoned");
        Assert.True(charged > 100 && abandoned > 20, $"{charged} {abandoned}");
    }

    private static async Task<(Tally Tally, List<string> Violations)> RunAsync(int seed, bool sendsAfterServerErrors)
    {
        await using var server = new FaultyServer(seed);
        var store = new MemoryGenerationStore();
        await using var services = BuildServices(server, store, seed, sendsAfterServerErrors, IsHasty(seed));
        var client = services.GetRequiredService<FluxUltraClient>();
        var (tally, violations) = (default(Tally), new List<string>());
        for (var call = 0; call < CallsPerSchedule; call++)
        {
            var prompt = $"{seed}/{call}";
            server.Trace.Enqueue($"-- call {prompt}");
            var outcome = await CallAsync(server, client, prompt, isHasty: IsHasty(seed));
            tally += outcome.Tally;
            if (Judge(outcome, server.ChargedFor(prompt)) is { } violation)
            {
                violations.Add($"Seed {seed}, call {call}: {violation}\n{string.Join('\n', server.Trace)}");
            }
        }

        foreach (var record in await store.ReadAsync(GenerationRecordState.WithoutEffect, CancellationToken.None))
        {
            if (server.ChargedFor(record.Request.Prompt).Count > 0)
            {
                violations.Add($"Seed {seed}: the store says that {record.Request.Prompt} had no effect, and it was charged.\n{string.Join('\n', server.Trace)}");
            }
        }

        foreach (var state in new[] { GenerationRecordState.Waiting, GenerationRecordState.Submitting })
        {
            violations.AddRange((await store.ReadAsync(state, CancellationToken.None)).Select(record => $"Seed {seed}: {record.Request.Prompt} was left {state}."));
        }

        return (tally with { Charged = server.Charged }, violations);
    }

    private static async Task<Outcome> CallAsync(FaultyServer server, FluxUltraClient client, string prompt, bool isHasty)
    {
        using var cancellation = new CancellationTokenSource();
        server.FellSilent = isHasty ? null : cancellation.Cancel;
        if (server.Draw(4) == 0)
        {
            // Questions in between use the same connections.
            await AskAsync(client, cancellation.Token);
        }

        var request = new ImageRequest { Prompt = prompt, Protocol = (SubmissionProtocol)server.Draw(3), WebhookUrl = server.Draw(2) == 0 ? new Uri("https://example.com/hook") : null };
        try
        {
            var generation = await client.GenerateAsync(request, cancellation.Token).WaitAsync(Limit);
            return new Outcome(generation.Id, MayBeCharged: true, new Tally { Accepted = 1 });
        }
        catch (FluxUltraException failure)
        {
            return new Outcome(null, failure.MayHaveBeenCharged, failure.MayHaveBeenCharged ? new Tally { MaybeCharged = 1 } : new Tally { WithoutEffect = 1 });
        }
        catch (OperationCanceledException cancelled)
        {
            return new Outcome(null, cancelled.InnerException is UnknownOutcomeException, new Tally { Cancelled = 1 });
        }
    }

    private static async Task AskAsync(FluxUltraClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.GetCreditBalanceAsync(cancellationToken).WaitAsync(Limit, CancellationToken.None);
        }
        catch (Exception failure) when (failure is FluxUltraException or OperationCanceledException)
        {
            Assert.False(failure is FluxUltraException { MayHaveBeenCharged: true });
        }
    }

    private static string? Judge(Outcome outcome, IReadOnlyList<string> charged) => outcome switch
    {
        _ when charged.Count > 1 => $"charged {charged.Count} times.",
        { Id: { } id } => charged.Count == 1 && charged[0] == id ? null : $"the caller has {id}, charged was {string.Join(", ", charged)}.",
        { MayBeCharged: false } when charged.Count == 1 => "charged, and the caller was told that it had no effect.",
        _ => null,
    };

    /// <summary>Some clients lose patience themselves.</summary>
    private static bool IsHasty(int seed) => seed % 25 == 0;

    private static ServiceProvider BuildServices(FaultyServer server, IGenerationStore store, int seed, bool sendsAfterServerErrors, bool isHasty)
    {
        var services = new ServiceCollection();
        services.AddSingleton(store);
        services
            .AddFluxUltra(options =>
            {
                (options.Endpoint, options.ApiKey) = (server.Endpoint, new ApiKey(FluxUltraSession.NewApiKey()));
                (options.Retries.Delay, options.Retries.LongestDelay, options.Retries.Jitter) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), 0);
                options.Retries.SubmissionsAfterServerError = sendsAfterServerErrors;
            })
            .ConfigureApiClient(client =>
            {
                client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectCallback = (_, cancellationToken) => server.ConnectAsync(cancellationToken) });
                if (isHasty)
                {
                    client.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromMilliseconds(100));
                }

                if (seed % 2 == 0)
                {
                    client.AddHttpMessageHandler(() => new RetryingHandler());
                }
            });
        return services.BuildServiceProvider();
    }

    private sealed record Outcome(string? Id, bool MayBeCharged, Tally Tally);

    private readonly record struct Tally(int Accepted, int MaybeCharged, int WithoutEffect, int Cancelled, int Charged)
    {
        public static Tally operator +(Tally left, Tally right) => new(
            left.Accepted + right.Accepted,
            left.MaybeCharged + right.MaybeCharged,
            left.WithoutEffect + right.WithoutEffect,
            left.Cancelled + right.Cancelled,
            left.Charged + right.Charged);
    }
}
