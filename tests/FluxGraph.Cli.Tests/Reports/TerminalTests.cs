namespace FluxGraph.Cli.Tests;

public sealed class TerminalTests : IDisposable
{
    // A terminal's own settings are escape sequences too; those of colours end in m.
    private const string Colour = "\u001B\\[[0-9;]*m";

    private readonly TemporaryProject _project = new(
        ("schema.graphql", TemporaryProject.Schema),
        ("a.graphql", "query A { heroes { nam } }"));

    public void Dispose() => _project.Dispose();

    [SkippableTheory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_terminal_gets_colours(string? noColor)
    {
        var run = await CheckAsync(noColor);

        Assert.Matches("\u001B\\[[0-9;]+merror\\[FLUX3006\\]\u001B\\[0m", run.EndedWith(ExitCode.Errors).Output);
    }

    [SkippableFact]
    public async Task A_terminal_of_somebody_who_wants_none_gets_no_colours()
    {
        var run = await CheckAsync("1");

        Assert.Contains("error[FLUX3006]: Cannot", run.EndedWith(ExitCode.Errors).Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(Colour, run.Output);
    }

    private Task<ToolRun> CheckAsync(string? noColor)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "There is no script to play the terminal.");
        return ToolRun.RunOnTerminalAsync(_project.Folder, noColor, "check --schema schema.graphql --documents a.graphql");
    }
}
