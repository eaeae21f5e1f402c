using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace FluxGraph.FluxUltraBenchmarks;

/// <summary>The emulator, as a program of its own, so that its memory is not the client's.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process, Uri endpoint, string apiKey) => (_process, Endpoint, ApiKey) = (process, endpoint, apiKey);

    public Uri Endpoint { get; }

    public string ApiKey { get; }

    public static async Task<EmulatorProcess> StartAsync(int concurrentJobs, double jobSeconds)
    {
        var assembly = typeof(EmulatorProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "EmulatorAssembly").Value!;
        string[] arguments =
        [
            assembly, "--urls", "http://127.0.0.1:0", "--quiet", "--plan", "Custom",
            "--requests-per-minute", "1000000",
            "--concurrent-jobs", concurrentJobs.ToString(CultureInfo.InvariantCulture),
            "--credits", "1000000",
            "--job-seconds", jobSeconds.ToString(CultureInfo.InvariantCulture),
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        Uri? endpoint = null;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["GraphQL", var address])
            {
                endpoint = new Uri(address);
            }
            else if (words is ["API", "key", var apiKey, ..] && endpoint is not null)
            {
                return new EmulatorProcess(process, endpoint, apiKey);
            }
        }

        throw new InvalidOperationException("The emulator did not start.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
