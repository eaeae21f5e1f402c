using System.Diagnostics;
using System.Net.Http.Json;
using System.Reflection;
using System.Threading.Channels;

namespace FluxGraph.Studio.Tests;

/// <summary>The sample, running as a program of its own on a free port, with an emulator inside.</summary>
internal sealed class StudioProcess : IAsyncDisposable
{
    private const string ListeningMark = "Now listening on: ";
    private const string EmulatorMark = "Watch it at: ";

    private static readonly string AssemblyPath = typeof(StudioProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "StudioAssembly").Value!;

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private StudioProcess(Process process, string apiKey) => (_process, ApiKey) = (process, apiKey);

    public Uri Address { get; private set; } = null!;

    /// <summary>Where the emulator shows what it does.</summary>
    public Uri EmulatorAddress { get; private set; } = null!;

    /// <summary>The key that opens the emulator: the secret that must stay in the process.</summary>
    public string ApiKey { get; }

    public static async Task<StudioProcess> StartAsync(int credits = 500, double jobSeconds = 1, int ordersPerMinute = 100)
    {
        var apiKey = $"test-key-{Guid.NewGuid():N}";
        var start = new ProcessStartInfo("dotnet", [AssemblyPath])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        // Whoever runs the tests may have a key: it is none of theirs.
        start.Environment.Remove("FluxUltra__ApiKey");
        start.Environment.Remove("FLUXULTRA_API_KEY");
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Emulator__ApiKey"] = apiKey;
        start.Environment["Emulator__Credits"] = FormattableString.Invariant($"{credits}");
        start.Environment["Emulator__JobSeconds"] = FormattableString.Invariant($"{jobSeconds}");
        start.Environment["Studio__OrdersPerMinute"] = FormattableString.Invariant($"{ordersPerMinute}");

        var studio = new StudioProcess(new Process { StartInfo = start }, apiKey);
        await studio.ListenAsync();
        return studio;
    }

    /// <summary>Lets something go wrong with the next request, or the next generation.</summary>
    public async Task ScriptAsync(string fault)
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsJsonAsync(new Uri(EmulatorAddress, "/admin/faults"), new { fault, count = 1 });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Ends the program, and returns all that it wrote.</summary>
    public async Task<string> StopAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _lines.Writer.TryComplete();
        return string.Join('\n', await _lines.Reader.ReadAllAsync().ToListAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Take(string? line)
        {
            if (line is null)
            {
                return;
            }

            _lines.Writer.TryWrite(line);
            if (line.IndexOf(EmulatorMark, StringComparison.Ordinal) is >= 0 and var start)
            {
                EmulatorAddress = new Uri(line[(start + EmulatorMark.Length)..].Trim());
            }

            if (line.IndexOf(ListeningMark, StringComparison.Ordinal) is >= 0 and var mark)
            {
                listening.TrySetResult(new Uri(line[(mark + ListeningMark.Length)..].Trim()));
            }
        }

        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The program ended before it listened."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }
}
