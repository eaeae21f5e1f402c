using FluxGraph.Compiler.Configuration;

namespace FluxGraph.Compiler.Tests.Configuration;

public class GlobPatternTests
{
    [Theory]
    [InlineData("/p/a.graphql", "/p/a.graphql", true)]
    [InlineData("/p/a.graphql", "/p/b.graphql", false)]
    [InlineData("/p/a.graphql", "/p/A.graphql", false)]
    [InlineData("/p/*.graphql", "/p/a.graphql", true)]
    [InlineData("/p/*.graphql", "/p/.graphql", true)]
    [InlineData("/p/*.graphql", "/p/a.gql", false)]
    [InlineData("/p/*.graphql", "/p/x/a.graphql", false)]
    [InlineData("/p/*", "/p/a.b.c", true)]
    [InlineData("/p/a*b*c", "/p/aXbYbZc", true)]
    [InlineData("/p/a*b*c", "/p/acb", false)]
    [InlineData("/p/?.graphql", "/p/a.graphql", true)]
    [InlineData("/p/?.graphql", "/p/ab.graphql", false)]
    [InlineData("/p/?.graphql", "/p/.graphql", false)]
    [InlineData("/p/**/*.graphql", "/p/a.graphql", true)]
    [InlineData("/p/**/*.graphql", "/p/x/y/z/a.graphql", true)]
    [InlineData("/p/**/*.graphql", "/q/a.graphql", false)]
    [InlineData("/p/**", "/p/x/a.graphql", true)]
    [InlineData("/p/**/x/**/a.graphql", "/p/x/a.graphql", true)]
    [InlineData("/p/**/x/**/a.graphql", "/p/1/x/2/3/a.graphql", true)]
    [InlineData("/p/**/x/**/a.graphql", "/p/1/y/2/a.graphql", false)]
    [InlineData("/p/a**b", "/p/aXb", true)]
    [InlineData("/p/a**b", "/p/aX/Xb", false)]
    [InlineData("/p/{a,b}.graphql", "/p/b.graphql", true)]
    [InlineData("/p/{a,b}.graphql", "/p/c.graphql", false)]
    [InlineData("/p/{a,b{1,2}}.graphql", "/p/b2.graphql", true)]
    [InlineData("/p/{a,b{1,2}}.graphql", "/p/b.graphql", false)]
    [InlineData("/p/*.{graphql,gql}", "/p/a.gql", true)]
    [InlineData("/p/{x,y/z}/a", "/p/y/z/a", true)]
    [InlineData("/p/{,x}a", "/p/a", true)]
    [InlineData("/p/a{b", "/p/a{b", true)]
    [InlineData("/p/a}b", "/p/a}b", true)]
    [InlineData("C:/p/*.graphql", "C:/p/a.graphql", true)]
    [InlineData("../shared/*.graphql", "../shared/a.graphql", true)]
    public void A_pattern_matches(string pattern, string path, bool expected) => Assert.Equal(expected, GlobPattern.IsMatch(pattern, path));

    /// <summary>Trying out every way to share a path among wildcards would not end in a lifetime.</summary>
    [Fact]
    public void A_pattern_that_is_made_to_take_long_does_not()
    {
        var deep = string.Concat(Enumerable.Repeat("a/", 2_000));

        Assert.False(GlobPattern.IsMatch(string.Concat(Enumerable.Repeat("**/a/", 200)) + "b", deep + "c"));
        Assert.False(GlobPattern.IsMatch(string.Concat(Enumerable.Repeat("*a", 200)) + "b", new string('a', 2_000)));
        Assert.False(GlobPattern.IsMatch(string.Concat(Enumerable.Repeat("{a,b}", 60)), "c"));
    }
}
