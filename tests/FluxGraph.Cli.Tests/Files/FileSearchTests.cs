using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Cli.Tests;

public sealed class FileSearchTests : IDisposable
{
    private readonly TemporaryProject _project = new(
        ("a.graphql", ""),
        ("b.GQL", ""),
        ("c.json", ""),
        ("one/d.graphql", ""),
        ("one/two/e.graphqls", ""),
        ("one/bin/f.graphql", ""),
        ("node_modules/g.graphql", ""),
        (".hidden/h.graphql", ""));

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("a.graphql", "a.graphql")]
    [InlineData("c.json", "c.json")]
    [InlineData("*", "a.graphql b.GQL")]
    [InlineData("*/*.graphql", ".hidden/h.graphql one/d.graphql")]
    [InlineData("one/**/*", "one/d.graphql one/two/e.graphqls")]
    [InlineData("**/*.graphql", ".hidden/h.graphql a.graphql one/d.graphql")]
    [InlineData("{one/two,one}/*", "one/d.graphql one/two/e.graphqls")]
    [InlineData("one/bin/*.graphql", "one/bin/f.graphql")]
    [InlineData("node_modules/g.graphql", "node_modules/g.graphql")]
    [InlineData("nowhere/*.graphql", "")]
    [InlineData("one", "")]
    public void Patterns_find_what_a_build_finds(string pattern, string expected) => Assert.Equal(expected, Find(pattern));

    [Fact]
    public void A_file_is_found_once_and_not_when_it_is_excluded() =>
        Assert.Equal("b.GQL one/d.graphql", Find("*", "b.GQL", "one/*", "one/*.graphql", "!a.*"));

    [SkippableFact]
    public void A_link_back_does_not_lead_round_in_circles()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Directory.CreateSymbolicLink(Path.Combine(_project.Folder, "one", "back"), _project.Folder);

        Assert.Equal("one/d.graphql one/two/e.graphqls", Find("one/**/*"));
    }

    private string Find(params string[] patterns)
    {
        var folder = FilePath.Normalize(_project.Folder);
        return string.Join(' ', FileSearch.FindDocuments(FileSet.Create(folder, patterns)).Select(file => file[(folder.Length + 1)..]));
    }
}
