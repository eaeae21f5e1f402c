using System.Diagnostics;
using FluxGraph.Benchmarks.Corpora;
using FluxGraph.Benchmarks.Peers;
using FluxGraph.Compiler;

namespace FluxGraph.Benchmarks.Compiling;

/// <summary>A whole project from its files to the files that are made of them, by processes that start for it.</summary>
internal static class ColdCompilation
{
    /// <summary>The argument with which the program is its own peer: a process that compiles once.</summary>
    public const string Once = "compile-once";

    private const int Runs = 11;

    public static IEnumerable<Figure> Measure(string name)
    {
        var project = RealProject.Load(name);
        var what = $"A process that compiles all of {name}, {project.Documents.Count} documents and their schema, and writes the result";
        var folder = Directory.CreateTempSubdirectory("fluxgraph-benchmark-");
        try
        {
            var relay = RelayPeer.Prepare(project, folder.CreateSubdirectory("relay"));
            var generated = folder.CreateSubdirectory("csharp");
            // The sides take turns, so that what else the machine does hits both.
            var (ownTimes, relayTimes) = (new List<TimeSpan>(), new List<TimeSpan>());
            for (var i = 0; i <= Runs; i++)
            {
                ownTimes.Add(Run(Environment.ProcessPath!, [Once, name, generated.FullName], folder.FullName));
                relayTimes.Add(Run(relay.Program, relay.Arguments, relay.Folder));
                relay.Clean();
            }

            var own = new Figure(what, "FluxGraph, as C#", Median(ownTimes));
            yield return own;
            yield return new Figure(what, $"relay-compiler {RelayPeer.Version}, as JavaScript", Median(relayTimes), own);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the process does that is measured.</summary>
    public static void CompileOnce(string name, string folder)
    {
        var project = RealProject.Load(name);
        foreach (var file in GraphQLCompiler.Compile(project.Client, "Corpus", [project.Schema], project.Documents).Files)
        {
            File.WriteAllText(Path.Combine(folder, file.HintName), file.Text);
        }
    }

    private static TimeSpan Run(string program, IEnumerable<string> arguments, string folder)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}");
    }

    /// <summary>The middle; the first run, in which files come from the disk, does not count.</summary>
    private static TimeSpan Median(List<TimeSpan> times) => times.Skip(1).Order().ElementAt(Runs / 2);
}
