using System.ComponentModel;
using System.Diagnostics;

namespace FluxGraph.Emulator.Tests;

/// <summary>A program of this machine that runs samples.</summary>
internal static class Interpreter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The first of the programs that exists and exits with 0 for the arguments; <see langword="null"/> when none does.</summary>
    public static async Task<string?> FindAsync(IEnumerable<string> programs, params string[] arguments)
    {
        foreach (var program in programs)
        {
            try
            {
                if ((await RunAsync(program, arguments)).ExitCode == 0)
                {
                    return program;
                }
            }
            catch (Win32Exception)
            {
                // There is no such program.
            }
        }

        return null;
    }

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var timeout = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        return (process.ExitCode, await output, await errors);
    }
}
