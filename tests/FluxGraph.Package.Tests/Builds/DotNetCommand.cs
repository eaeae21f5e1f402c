using System.Diagnostics;

namespace FluxGraph.Package.Tests;

/// <summary>Runs <c>dotnet</c> as a user would, outside of the build that the tests run in.</summary>
internal static class DotNetCommand
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(15);

    // Nothing of MSBuild stays behind, and nothing is reported to anyone; whether builds share a compiler is for whoever runs
    // the tests to say, as in the build of the tests. English is what CommandOutput reads. The audit asks registries on the
    // network for advisories, which says nothing about a package. Processes that end after seconds have nothing of profiling
    // themselves: without it they take a quarter less time.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["NuGetAudit"] = "false",
        ["DOTNET_TieredPGO"] = "0",
    };

    /// <summary>Runs the command to its end, whether it succeeds or not.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="environment">Variables to set for it beside those that it inherits.</param>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    /// <exception cref="TimeoutException">The command took longer than a quarter of an hour and was ended.</exception>
    public static async Task<CommandOutput> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeLimit = new CancellationTokenSource(TimeLimit);
        try
        {
            await process.WaitForExitAsync(timeLimit.Token);
            // What it left running may hold its output open.
            return new CommandOutput(
                $"dotnet {string.Join(' ', arguments)}", process.ExitCode, await output.WaitAsync(timeLimit.Token) + await errors.WaitAsync(timeLimit.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {TimeLimit}.");
        }
    }

    private static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheOuterBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Settings.Concat(environment))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    // "dotnet test" hands these to the tests; a build that inherits them loads the outer build's tools.
    private static bool IsOfTheOuterBuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
