using FluxGraph.Compiler.Configuration;

namespace FluxGraph.Compiler.Tests.Configuration;

public class FileSetTests
{
    [Theory]
    [InlineData("/p/a.graphql", true)]
    [InlineData("/p/x/a.graphql", true)]
    [InlineData("/p/old/a.graphql", false)]
    [InlineData("/p/x/a.draft.graphql", false)]
    [InlineData("/q/a.graphql", false)]
    [InlineData("/shared/a.graphql", true)]
    public void A_set_has_what_a_pattern_matches_and_no_exclusion_does(string path, bool expected)
    {
        var files = FileSet.Create("/p", ["!old/**", "**/*.graphql", "../shared/*.graphql", "!**/*.draft.graphql"]);

        Assert.Equal(expected, files.Contains(path));
    }

    [Fact]
    public void Exclusions_alone_are_an_empty_set() => Assert.False(FileSet.Create("/p", ["!a.graphql"]).Contains("/p/b.graphql"));

    [Fact]
    public void A_rooted_pattern_stands_for_itself() =>
        Assert.Equal(["/x/a.graphql", "C:/x/b.graphql", "/p/c.graphql"], FileSet.Create("/p", ["/x/a.graphql", "C:\\x\\b.graphql", "c.graphql"]).Patterns.Select(pattern => pattern));

    [Fact]
    public void Sets_of_equal_patterns_are_equal() => Assert.Equal(FileSet.Create("/p", ["a", "!b"]), FileSet.Create("/p", ["./a", "!./b"]));
}
