using System.Text;
using FluxGraph.Cli;

// Reports are UTF-8 everywhere. Where they are so already, setting it again would only wake the terminal.
if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage)
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}

var parsed = new FluxGraphCommand().Parse(args);
if (parsed.Errors.Count == 0)
{
    return parsed.Invoke();
}

foreach (var error in parsed.Errors)
{
    Console.Error.WriteLine($"fluxgraph: {error.Message}");
}

Console.Error.WriteLine(parsed.CommandResult.Command is KeysCommand ? "Try 'fluxgraph keys --help'." : "Try 'fluxgraph check --help'.");
return ExitCode.UnusableArguments;
