using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace FluxGraph.FluxUltra.Tests.QuickStart;

/// <summary>The sample, running as a program of its own.</summary>
internal sealed class QuickStartProcess : IDisposable
{
    private const int Interrupt = 2;

    private static readonly string AssemblyPath = typeof(QuickStartProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "QuickStartAssembly").Value!;

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task<string> _errors;

    private QuickStartProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                _lines.Writer.TryWrite(text);
            }
            else
            {
                _lines.Writer.Complete();
            }
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public static QuickStartProcess Start(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet", [AssemblyPath, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        // Whoever runs the tests may have a key: it is none of theirs.
        start.Environment.Remove("FluxUltra__ApiKey");
        start.Environment.Remove("FLUXULTRA_API_KEY");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new QuickStartProcess(new Process { StartInfo = start });
    }

    public static async Task<QuickStartOutcome> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        using var process = Start(arguments, environment, folder);
        return await process.FinishAsync();
    }

    /// <summary>Reads the output up to the first line that begins with a name, and returns what follows the name.</summary>
    public async Task<string> ReadRowAsync(string name)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var line = await _lines.Reader.ReadAsync(limit.Token);
            if (line.StartsWith($"{name} ", StringComparison.Ordinal))
            {
                return line[name.Length..].Trim();
            }
        }
    }

    /// <summary>Does what Ctrl+C does.</summary>
    public void PressControlC() => Assert.Equal(0, Kill(_process.Id, Interrupt));

    /// <summary>Waits for the end.</summary>
    public async Task<QuickStartOutcome> FinishAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(limit.Token);
        var output = new List<string>();
        await foreach (var line in _lines.Reader.ReadAllAsync(limit.Token))
        {
            output.Add(line);
        }

        return new QuickStartOutcome(_process.ExitCode, output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
