using System.Diagnostics;
using System.Text;

namespace FluxGraph.Cli.Tests;

/// <summary>How the tool ended, run as a program of its own, and what it printed.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "FluxGraph.Cli.dll");

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    /// <summary>Runs <c>fluxgraph</c> in a folder.</summary>
    public static Task<ToolRun> RunAsync(string folder, params string[] arguments) =>
        RunAsync(new ProcessStartInfo("dotnet", [Program, .. arguments]) { WorkingDirectory = folder });

    /// <summary>Runs <c>fluxgraph</c> as on a terminal: <c>script</c> gives it one, and its output to the test.</summary>
    /// <param name="noColor">The value of the variable NO_COLOR; null leaves it unset.</param>
    public static Task<ToolRun> RunOnTerminalAsync(string folder, string? noColor, string arguments)
    {
        var start = new ProcessStartInfo("script", ["-qec", $"dotnet '{Program}' {arguments}", "/dev/null"]) { WorkingDirectory = folder };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["NO_COLOR"] = noColor;
        return RunAsync(start);
    }

    private static async Task<ToolRun> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        using var process = Process.Start(start)!;
        using var timeLimit = new CancellationTokenSource(TimeLimit);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(timeLimit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(timeLimit.Token);
            await process.WaitForExitAsync(timeLimit.Token);
            return new ToolRun(process.ExitCode, output.ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    /// <summary>Asserts that a check took place and ended in a certain way; a failure shows what was printed.</summary>
    public ToolRun EndedWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode && Errors.Length == 0, $"Ended with {ExitCode}:\n{Output}\n{Errors}");
        return this;
    }

    /// <summary>What a run with <c>--format json</c> reported.</summary>
    public IReadOnlyList<ReportedFinding> Findings() => ReportedFinding.Read(Output);

    /// <summary>Asserts that the arguments were refused, without a report and without a stack trace.</summary>
    public ToolRun Refused()
    {
        Assert.True(ExitCode == Cli.ExitCode.UnusableArguments, $"Ended with {ExitCode}:\n{Output}\n{Errors}");
        Assert.Empty(Output);
        Assert.StartsWith("fluxgraph: ", Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
        return this;
    }
}
