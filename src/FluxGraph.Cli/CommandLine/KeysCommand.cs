using System.CommandLine;

namespace FluxGraph.Cli;

/// <summary>
/// <c>fluxgraph keys</c>: looks for API keys in C#, Razor, configuration, requests, pages and scripts, without a build. No
/// report quotes a line, so that no key gets into a log.
/// </summary>
internal sealed class KeysCommand : Command
{
    private readonly Argument<string> _path = new("PATH")
    {
        Description = "The folder to search, or a file",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<bool> _includeIgnored = new("--include-ignored")
    {
        Description = "Look at files too that Git ignores",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to write the findings",
        DefaultValueFactory = _ => "text",
    };

    public KeysCommand()
        : base("keys", "Find API keys in a folder. Exit code 0: none, 1: at least one, 2: unusable arguments.")
    {
        _format.AcceptOnlyFromAmong("text", "json", "sarif");
        Add(_path);
        Add(_includeIgnored);
        Add(_format);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(_path)!));
        if (!Path.Exists(path))
        {
            parsed.InvocationConfiguration.Error.WriteLine($"fluxgraph: '{parsed.GetValue(_path)}' does not exist.");
            return ExitCode.UnusableArguments;
        }

        var files = KeySearch.In(path, parsed.GetValue(_includeIgnored));
        var result = new KeyCheck(File.Exists(path) ? Path.GetDirectoryName(path)! : path, files).Run();
        CreateReport(parsed).Write(result, parsed.InvocationConfiguration.Output);
        return result.Findings.Count > 0 ? ExitCode.Errors : ExitCode.Clean;
    }

    private IReport CreateReport(ParseResult parsed)
    {
        var paths = new DisplayPath(Environment.CurrentDirectory);
        return parsed.GetValue(_format) switch
        {
            "json" => new JsonReport(paths),
            "sarif" => new SarifReport(paths),
            _ => new TextReport(paths, files: null),
        };
    }
}
