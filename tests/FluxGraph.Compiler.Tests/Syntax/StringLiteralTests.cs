using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Syntax;

public class StringLiteralTests
{
    [Theory]
    [InlineData("""
        ""
        """, "")]
    [InlineData("""
        "plain"
        """, "plain")]
    [InlineData("""
        " spaces stay "
        """, " spaces stay ")]
    [InlineData("""
        "\" \\ \/ \b \f \n \r \t"
        """, "\" \\ / \b \f \n \r \t")]
    [InlineData("""
        "\u0041\u00e9\u00E9"
        """, "Aéé")]
    [InlineData("""
        "\u{41}\u{1F600}\u{10FFFF}\u{00000041}\u{0}"
        """, "A\U0001F600\U0010FFFFA\0")]
    [InlineData("""
        "\uD83D\uDE00"
        """, "\U0001F600")]
    [InlineData("""
        "é 😀"
        """, "é 😀")]
    public void A_quoted_string_means(string literal, string expected) => Assert.Equal(expected, Decode(literal));

    [Theory]
    [InlineData("""
        "ab\x"
        """, 3, 2, "invalid character escape sequence: \"\\x\".")]
    [InlineData("""
        "\u12"
        """, 1, 4, "invalid Unicode escape sequence: \"\\u12\".")]
    [InlineData("""
        "\u12G4 "
        """, 1, 6, "invalid Unicode escape sequence: \"\\u12G4\".")]
    [InlineData("""
        "\u{}"
        """, 1, 4, "invalid Unicode escape sequence: \"\\u{}\".")]
    [InlineData("""
        "\u{110000}"
        """, 1, 10, "invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("""
        "\u{41"
        """, 1, 5, "invalid Unicode escape sequence: \"\\u{41\".")]
    [InlineData("""
        "\u{FFFFFFFFF}"
        """, 1, 6, "invalid Unicode escape sequence: \"\\u{FFF\".")]
    [InlineData("""
        "\u{FFFFFFFF}"
        """, 1, 6, "invalid Unicode escape sequence: \"\\u{FFF\".")]
    [InlineData("""
        "\uD83D"
        """, 1, 6, "invalid Unicode escape sequence: \"\\uD83D\".")]
    [InlineData("""
        "\uDE00"
        """, 1, 6, "invalid Unicode escape sequence: \"\\uDE00\".")]
    [InlineData("""
        "\uD83D\u0041"
        """, 1, 6, "invalid Unicode escape sequence: \"\\uD83D\".")]
    [InlineData("""
        "\uD83Dx"
        """, 1, 6, "invalid Unicode escape sequence: \"\\uD83D\".")]
    [InlineData("""
        "\u{D83D}"
        """, 1, 8, "invalid Unicode escape sequence: \"\\u{D83D}\".")]
    public void An_escape_that_means_nothing_is_an_error_at_its_backslash(string literal, int start, int length, string message)
    {
        var exception = Assert.Throws<SyntaxException>(() => Decode(literal));

        Assert.Equal(message, exception.Detail);
        Assert.Equal(new SourceSpan(start, length), exception.Span);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("one line", "one line")]
    [InlineData("  first line keeps its indentation", "  first line keeps its indentation")]
    [InlineData("\n  a\n  b\n", "a\nb")]
    [InlineData("\n    a\n      b\n    c\n  ", "a\n  b\nc")]
    [InlineData("a\n    b\n  c", "a\n  b\nc")]
    [InlineData("\n\n  a\n\n  b\n\n\n", "a\n\nb")]
    [InlineData("\n \n  a\n  b", "a\nb")]
    [InlineData("\n\ta\n\t\tb\n", "a\n\tb")]
    [InlineData("   \n \t \n", "")]
    [InlineData("\r\n  a\r\n  b\r  c\r\n", "a\nb\nc")]
    [InlineData("\n  a  \n", "a  ")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("no \\n \\u0041 escapes", "no \\n \\u0041 escapes")]
    [InlineData("a \\\"\"\" b", "a \"\"\" b")]
    [InlineData("\"quotes\" \"\"", "\"quotes\" \"\"")]
    [InlineData("\u00A0a", "\u00A0a")]
    public void A_block_string_means(string inside, string expected) => Assert.Equal(expected, Decode($"\"\"\"{inside}\"\"\""));

    private static string Decode(string literal) => StringLiteral.Decode(literal, new SourceSpan(0, literal.Length));
}
