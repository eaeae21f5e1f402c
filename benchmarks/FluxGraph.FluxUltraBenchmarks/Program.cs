using System.Diagnostics;
using System.Globalization;
using FluxGraph;
using FluxGraph.FluxUltra;
using FluxGraph.FluxUltraBenchmarks;
using Microsoft.Extensions.DependencyInjection;

// dotnet run -c Release --project benchmarks/FluxGraph.FluxUltraBenchmarks -- [jobs] [concurrency] [sqlite]
var jobs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
var concurrency = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 50;
var folder = Directory.CreateTempSubdirectory("fluxultra-benchmark-");

using var emulator = await EmulatorProcess.StartAsync(concurrency, jobSeconds: 0.05);
var services = new ServiceCollection();
var fluxUltra = services.AddFluxUltra(options =>
{
    options.Endpoint = emulator.Endpoint;
    options.ApiKey = new ApiKey(emulator.ApiKey);
    options.Plan = new FluxUltraPlan(RequestsPerMinute: 1_000_000, ConcurrentJobs: concurrency, RequestsPerDay: null);
    options.PollingInterval = TimeSpan.FromSeconds(0.1);
});
if (args.Contains("sqlite"))
{
    fluxUltra.UseSqliteStore(Path.Combine(folder.FullName, "generations.db"));
}

await using (var provider = services.BuildServiceProvider())
{
    var client = provider.GetRequiredService<FluxUltraClient>();
    var requests = Enumerable.Range(0, jobs).Select(index => new ImageRequest { Prompt = $"Image {index}", Width = 512, Height = 512 });
    var (credits, failures, done) = (0L, 0, 0);
    var watch = Stopwatch.StartNew();
    await foreach (var item in client.GenerateBatchAsync(requests, new GenerationBatchOptions { Concurrency = concurrency }))
    {
        done++;
        credits += item.Result.Generation?.CreditCost ?? 0;
        failures += item.Result.Failure is null ? 0 : 1;
        if (done % (jobs / 10) == 0)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{done,7} jobs, {watch.Elapsed.TotalSeconds,6:0.0} s, {done / watch.Elapsed.TotalSeconds,5:0} jobs/s, heap {GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024,5:0.0} MiB, process {Environment.WorkingSet / 1024 / 1024} MiB"));
        }
    }

    var balance = await client.GetCreditBalanceAsync();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{done} of {jobs} jobs, {failures} failures, {credits} credits by the answers, {balance.Spent} by the account, {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s of processor"));
}

folder.Delete(recursive: true);
