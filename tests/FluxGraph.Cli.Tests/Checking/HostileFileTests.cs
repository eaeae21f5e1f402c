using System.Globalization;

namespace FluxGraph.Cli.Tests;

public sealed class HostileFileTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Binary_deeply_nested_and_broken_files_are_findings(string format)
    {
        var noise = new byte[20_000];
        new Random(20260101).NextBytes(noise);
        using var project = new TemporaryProject(
            ("schema.graphql", TemporaryProject.Schema),
            ("documents/nested.graphql", "query A " + string.Concat(Enumerable.Repeat("{ a ", 200_000))),
            ("documents/lists.graphql", "{ hero(id: " + new string('[', 500_000)),
            ("documents/long.graphql", "query B {" + string.Concat(Enumerable.Range(0, 2_000).Select(index => string.Create(CultureInfo.InvariantCulture, $" x{index}"))) + " }"));
        project.Write("documents/binary.graphql", noise);
        project.Write("documents/surrogate.graphql", [.. "query C { "u8, 0xED, 0xA0, 0x80, 0xFF, .. " }"u8]);

        var run = await ToolRun.RunAsync(
            project.Folder, "check", "--schema", "schema.graphql", "--documents", "documents/*", "--format", format);

        run.EndedWith(ExitCode.Errors);
        Assert.All(
            ["binary", "nested", "lists", "long", "surrogate"],
            name => Assert.Contains($"documents/{name}.graphql", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_without_content_are_no_crash()
    {
        using var project = new TemporaryProject(("empty.graphql", ""), ("comment.graphql", "# nothing"), ("bom.graphql", "\uFEFF"));

        var run = await ToolRun.RunAsync(
            project.Folder, "check", "--schema", "empty.graphql", "--documents", "comment.graphql", "bom.graphql", "--format", "json");

        Assert.Equal("FLUX2034", Assert.Single(run.EndedWith(ExitCode.Clean).Findings()).Id);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named()
    {
        using var project = new TemporaryProject(("schema.graphql", TemporaryProject.Schema), ("a.graphql", "query A { heroes { id } }"));
        await using var locked = new FileStream(
            Path.Combine(project.Folder, "a.graphql"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = await ToolRun.RunAsync(project.Folder, "check", "--schema", "schema.graphql", "--documents", "a.graphql");

        Assert.Contains("Cannot read 'a.graphql'", run.Refused().Errors, StringComparison.Ordinal);
    }
}
