using System.CommandLine;

namespace FluxGraph.Cli;

/// <summary>The command line: a subcommand for each thing that the tool can do.</summary>
internal sealed class FluxGraphCommand : RootCommand
{
    public FluxGraphCommand()
        : base("GraphQL, compiled: the checks of FluxGraph on the command line.")
    {
        Add(new CheckCommand());
        Add(new KeysCommand());
    }
}
