using FluxGraph.Compiler.Emit;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Compiler.Tests.Emit;

public class CSharpTextTests
{
    public static TheoryData<string> Texts { get; } = new("", "plain", "\"\\", "\r\n\t\0\u0001", "\u0085\u2028\u2029", "é 😀 \U0010FFFF", "{0} {{", "'", "\\u0041");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_literal_means_its_text(string text)
    {
        var literal = CSharpText.Literal(text);
        var token = SyntaxFactory.ParseToken(literal);

        Assert.Equal(text, token.Value);
        Assert.Equal(literal, token.ToString());
        Assert.DoesNotContain('\n', literal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_inside_of_a_JSON_string_means_its_text(string text) =>
        Assert.Equal(text, System.Text.Json.JsonSerializer.Deserialize<string>($"\"{CSharpText.EscapeJson(text)}\""));

    [Theory]
    [InlineData(null, "")]
    [InlineData("  \n ", "")]
    [InlineData("One line.", "/// <summary>One line.</summary>\n")]
    [InlineData(" One line.\n", "/// <summary>One line.</summary>\n")]
    [InlineData("Two\n\n  lines.", "/// <summary>\n/// Two\n///\n///   lines.\n/// </summary>\n")]
    [InlineData("a\r\nb\rc", "/// <summary>\n/// a\n/// b\n/// c\n/// </summary>\n")]
    [InlineData("<b> & </summary>", "/// <summary>&lt;b&gt; &amp; &lt;/summary&gt;</summary>\n")]
    [InlineData("a\u2028b\u0085c\0d", "/// <summary>a b c d</summary>\n")]
    public void Documentation_stays_in_its_comment(string? text, string expected)
    {
        var writer = new CodeWriter();

        CSharpText.Documentation(writer, text);

        Assert.Equal(expected, writer.ToString());
    }
}
