using System.Diagnostics;

namespace FluxGraph.Package.Tests;

/// <summary>A published program that is an executable of its own.</summary>
internal sealed class NativeProgram(UserProject project)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    private readonly string _file = project.PathOf(Path.Combine("publish", OperatingSystem.IsWindows() ? $"{project.Name}.exe" : project.Name));

    /// <summary>The size of the executable in bytes.</summary>
    public long Size => new FileInfo(_file).Length;

    /// <summary>Runs the program to its end.</summary>
    /// <returns>What it printed, and how long after its start the first line of that was there.</returns>
    /// <exception cref="TimeoutException">The program took longer than a minute and was ended.</exception>
    public async Task<(CommandOutput Output, TimeSpan FirstLineAfter)> RunAsync(params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(_file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var timeLimit = new CancellationTokenSource(TimeLimit);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(timeLimit.Token);
            var firstLine = await process.StandardOutput.ReadLineAsync(timeLimit.Token);
            var elapsed = Stopwatch.GetElapsedTime(started);
            var rest = await process.StandardOutput.ReadToEndAsync(timeLimit.Token);
            await process.WaitForExitAsync(timeLimit.Token);
            return (new CommandOutput(_file, process.ExitCode, $"{firstLine}\n{rest}{await errors}"), elapsed);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{_file} did not end within {TimeLimit}.");
        }
    }
}
