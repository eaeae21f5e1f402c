using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Sqlite.Tests.Servers;
using Xunit.Abstractions;

namespace FluxGraph.FluxUltra.Sqlite.Tests;

/// <summary>
/// A program is killed at random moments, again and again, and goes on each time with what is in the store. In the end every
/// job and every credit of the emulator's ledger is accounted for.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>How often to kill; <c>FLUXGRAPH_KILLS</c> sets another number.</summary>
    private const int DefaultKills = 3;

    private const int ImagesAProcess = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Whenever_the_process_is_killed_no_job_and_no_credit_is_lost()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("FLUXGRAPH_KILLS"), CultureInfo.InvariantCulture, out var number) ? number : DefaultKills;
        var random = new Random(20240101);
        var directory = Directory.CreateTempSubdirectory("fluxultra-kills-");
        try
        {
            var path = Path.Combine(directory.FullName, "generations.db");
            await using var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions
            {
                Plan = Plan.Custom,
                CustomQuota = new PlanQuota(RequestsPerMinute: 1_000_000, ConcurrentJobs: 10_000, RequestsPerDay: null),
                OpeningCredits = 10_000_000,
                JobDuration = TimeSpan.FromMilliseconds(150),
            });
            await using var proxy = await KillingProxy.StartAsync(emulator.GraphQLEndpoint);
            var killed = 0;
            for (var kill = 0; kill < kills; kill++)
            {
                // Some moments are never reached: then the process ends by itself, and that is as good a start for the next.
                var moment = (KillMoment)random.Next(Enum.GetValues<KillMoment>().Length);
                using var program = Prepare(proxy.Endpoint, emulator.ApiKey, path, ImagesAProcess);
                proxy.Aim(program, random.Next(1, (ImagesAProcess * 2) + 1), moment, random.Next(200_000));
                killed += await RunAsync(program) == 0 ? 0 : 1;
            }

            proxy.Rest();
            using var last = Prepare(proxy.Endpoint, emulator.ApiKey, path, images: 0);
            Assert.Equal(0, await RunAsync(last));
            Account(path, emulator.GetAccount(), killed);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private void Account(string path, AccountSnapshot account, int killed)
    {
        using var store = new SqliteGenerationStore(path);
        var records = Enum.GetValues<GenerationRecordState>().ToDictionary(
            state => state, state => store.ReadAsync(state, CancellationToken.None).GetAwaiter().GetResult());

        // Everything that was recorded has come to an end, or is said to be unknown.
        Assert.Empty(records[GenerationRecordState.Waiting]);
        Assert.Empty(records[GenerationRecordState.Submitting]);
        Assert.Empty(records[GenerationRecordState.Accepted]);
        Assert.Empty(records[GenerationRecordState.WithoutEffect]);

        // Every generation that is known is in the ledger, once, completed and at its price.
        var known = records[GenerationRecordState.Ended].ToDictionary(record => record.Generation!.Id, record => record.Generation!);
        var ledger = account.Ledger.ToDictionary(entry => entry.GenerationId, entry => entry.Credits);
        Assert.All(known.Values, generation =>
        {
            Assert.True(generation.Status.IsCompleted);
            Assert.NotNull(generation.Url);
            Assert.Equal(ledger[generation.Id], generation.CreditCost);
        });

        // What is in the ledger and not known is among what is said to be unknown, in number and in credits.
        var unknown = records[GenerationRecordState.Unknown];
        var unheard = ledger.Where(entry => !known.ContainsKey(entry.Key)).Sum(entry => entry.Value);
        Assert.InRange(ledger.Count - known.Count, 0, unknown.Count);
        Assert.InRange(unheard, 10 * (ledger.Count - known.Count), CreditRange.Of(unknown.Select(record => record.Request)).Maximum);

        // Of each kill at most four requests, those under way, are unknown.
        Assert.InRange(unknown.Count, 0, 4 * killed);
        output.WriteLine($"{killed} kills: {ledger.Count} jobs charged {account.CreditsSpent} credits; {known.Count} known, "
            + $"{ledger.Count - known.Count} of {unknown.Count} unknown ones charged {unheard}; all accounted for");
    }

    private static Process Prepare(Uri endpoint, string apiKey, string path, int images)
    {
        var assembly = typeof(KillTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "CrashProgram").Value!;
        var program = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [assembly, endpoint.AbsoluteUri, path, images.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardError = true,
                Environment = { ["FLUXULTRA_API_KEY"] = apiKey },
            },
        };
        return program;
    }

    /// <returns>Zero, or what tells that the program was killed.</returns>
    private static async Task<int> RunAsync(Process program)
    {
        program.Start();
        using var limit = new CancellationTokenSource(Patience);
        var errors = await program.StandardError.ReadToEndAsync(limit.Token);
        await program.WaitForExitAsync(limit.Token);

        // A program that is killed says nothing; one that failed by itself does.
        Assert.Equal("", errors);
        return program.ExitCode;
    }
}
