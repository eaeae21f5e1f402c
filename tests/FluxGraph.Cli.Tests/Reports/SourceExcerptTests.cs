using System.Text;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Cli.Tests;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("{ a }", "a", "{ a }", "  ^")]
    [InlineData("\t\tname", "name", "        name", "        ^^^^")]
    [InlineData("ab\tname", "name", "ab  name", "    ^^^^")]
    [InlineData("日本 name", "name", "日本 name", "     ^^^^")]
    [InlineData("a 日本 b", "日本", "a 日本 b", "  ^^^^")]
    [InlineData("e\u0301 name", "name", "e\u0301 name", "  ^^^^")]
    [InlineData("👩‍👩‍👧 name", "name", "👩‍👩‍👧 name", "   ^^^^")]
    [InlineData("first\r\nsecond\rthird", "second", "second", "^^^^^^")]
    public void Marks_stand_under_the_place(string text, string marked, string line, string marks)
    {
        var excerpt = Excerpt(text, text.IndexOf(marked, StringComparison.Ordinal), marked.Length);

        Assert.Equal((line, marks), (excerpt.Line, excerpt.Marks));
    }

    [Fact]
    public void A_place_of_several_lines_is_marked_to_the_end_of_the_first()
    {
        var excerpt = Excerpt("a\n  hero {\n    id\n  }\n", 4, 15);

        Assert.Equal(new SourceExcerpt(2, "  hero {", "  ^^^^^^"), excerpt);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{ a\n", 4)]
    public void The_end_of_a_file_has_one_mark(string text, int offset)
    {
        var excerpt = Excerpt(text, offset, 0);

        Assert.Equal(("", "^"), (excerpt.Line, excerpt.Marks));
    }

    [Fact]
    public void Of_a_very_long_line_only_the_part_around_the_place_is_shown()
    {
        var text = new string('a', 5000) + " name " + new string('b', 5000);

        var excerpt = Excerpt(text, 5001, 4);

        Assert.Equal($"…{new string('a', 59)} name {new string('b', 95)}…", excerpt.Line);
        Assert.Equal(new string(' ', 61) + "^^^^", excerpt.Marks);
    }

    [Fact]
    public void The_cut_in_a_long_line_leaves_characters_whole()
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 500));

        // Both ends of the part that is shown fall into the middle of a surrogate pair.
        var excerpt = Excerpt($"{emoji}x{emoji}", 1001, 2);

        Assert.DoesNotContain(Rune.ReplacementChar, excerpt.Line.EnumerateRunes());
        Assert.Equal($"…{emoji[..60]}x{emoji[..98]}…", excerpt.Line);
        Assert.Equal(new string(' ', 62) + "^^", excerpt.Marks);
    }

    private static SourceExcerpt Excerpt(string text, int start, int length)
    {
        var source = new SourceDocument("a.graphql", text);
        return SourceExcerpt.Of(source, SourceLocation.Of(source, new SourceSpan(start, length)));
    }
}
