using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Text;

public class SourceDocumentTests
{
    [Theory]
    [InlineData("abc", 0, 0, 0)]
    [InlineData("abc", 3, 0, 3)]
    [InlineData("a\nb", 2, 1, 0)]
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("a\r\nb", 2, 0, 2)]
    [InlineData("a\rb", 2, 1, 0)]
    [InlineData("a\r\r\nb", 4, 2, 0)]
    [InlineData("a\n\n", 3, 2, 0)]
    [InlineData("a\r", 2, 1, 0)]
    [InlineData("", 0, 0, 0)]
    [InlineData("a\u2028b", 2, 0, 2)]
    public void Every_line_ending_counts_once(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceDocument("a.graphql", text).GetLinePosition(offset));

    [Fact]
    public void Documents_are_equal_when_path_and_text_are()
    {
        var document = new SourceDocument("a.graphql", "{ a }");

        Assert.Equal(document, new SourceDocument("a.graphql", "{ a }"));
        Assert.Equal(document.GetHashCode(), new SourceDocument("a.graphql", "{ a }").GetHashCode());
        Assert.NotEqual(document, new SourceDocument("b.graphql", "{ a }"));
        Assert.NotEqual(document, new SourceDocument("a.graphql", "{ b }"));
    }

    [Fact]
    public void A_location_is_printed_as_people_count()
    {
        var location = SourceLocation.Of(new SourceDocument("a.graphql", "query A {\n  b\n}"), new SourceSpan(12, 1));

        Assert.Equal("a.graphql(2,3)", location.ToString());
        Assert.Equal(new LinePosition(1, 3), location.End);
    }
}
