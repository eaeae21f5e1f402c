using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Tests.Syntax;

public class LexerTests
{
    [Fact]
    public void Every_punctuator_is_a_token()
    {
        Assert.Equal(
            [
                "Bang !", "Dollar $", "Ampersand &", "LeftParenthesis (", "RightParenthesis )", "Spread ...", "Colon :", "Equals =", "At @",
                "LeftBracket [", "RightBracket ]", "LeftBrace {", "Pipe |", "RightBrace }",
            ],
            TokensOf("! $ & ( ) ... : = @ [ ] { | }"));
        Assert.Equal(["Bang !", "Dollar $", "Ampersand &"], TokensOf("!$&"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("_")]
    [InlineData("_1")]
    [InlineData("Abc_9z")]
    [InlineData("query")]
    public void A_name(string text) => Assert.Equal(["Name " + text], TokensOf(text));

    [Theory]
    [InlineData("0", "Int")]
    [InlineData("-0", "Int")]
    [InlineData("9", "Int")]
    [InlineData("-10", "Int")]
    [InlineData("123456789012345678901234567890", "Int")]
    [InlineData("0.5", "Float")]
    [InlineData("-1.50", "Float")]
    [InlineData("1e10", "Float")]
    [InlineData("1E+10", "Float")]
    [InlineData("0e-1", "Float")]
    [InlineData("6.022e23", "Float")]
    public void A_number(string text, string kind) => Assert.Equal([$"{kind} {text}"], TokensOf(text));

    [Fact]
    public void Numbers_end_at_punctuators_and_strings()
    {
        Assert.Equal(["Int 1", "RightBracket ]"], TokensOf("1]"));
        Assert.Equal(["Int 1", "String \"\""], TokensOf("1\"\""));
        Assert.Equal(["Int 1", "Int -1"], TokensOf("1-1"));
    }

    [Theory]
    [InlineData("00", 1, "Invalid number, unexpected digit after 0: \"0\".")]
    [InlineData("-01", 2, "Invalid number, unexpected digit after 0: \"1\".")]
    [InlineData("+1", 0, "Unexpected character: \"+\".")]
    [InlineData("1.", 2, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("1.e1", 2, "Invalid number, expected digit but got: \"e\".")]
    [InlineData("1e", 2, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("1eA", 2, "Invalid number, expected digit but got: \"A\".")]
    [InlineData("1.2.3", 3, "Invalid number, expected digit but got: \".\".")]
    [InlineData("1a", 1, "Invalid number, expected digit but got: \"a\".")]
    [InlineData("1_", 1, "Invalid number, expected digit but got: \"_\".")]
    [InlineData("0x1", 1, "Invalid number, expected digit but got: \"x\".")]
    [InlineData("-", 1, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("--1", 1, "Invalid number, expected digit but got: \"-\".")]
    [InlineData("-A", 1, "Invalid number, expected digit but got: \"A\".")]
    [InlineData(".5", 0, "Unexpected character: \".\".")]
    public void What_is_no_number_is_an_error_where_it_stops_being_one(string text, int position, string message) =>
        AssertError(text, position, message);

    [Fact]
    public void White_space_commas_comments_and_byte_order_marks_are_ignored()
    {
        Assert.Equal(["Name a", "Name b", "Name c", "Name d"], TokensOf("\uFEFFa,,,\t b # x \" { \r# y\r\nc\uFEFF \n#\nd#"));
        Assert.Empty(TokensOf("# nothing"));
        Assert.Empty(TokensOf(""));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"a\"")]
    [InlineData("\"# no comment\"")]
    [InlineData("\"\\\"\"")]
    [InlineData("\"\\\\\"")]
    [InlineData("\"é \U0001F600\"")]
    public void A_string_is_one_token(string text) => Assert.Equal(["String " + text, "Name z"], TokensOf(text + "z"));

    [Theory]
    [InlineData("\"\"\"\"\"\"")]
    [InlineData("\"\"\"a\"\"\"")]
    [InlineData("\"\"\"\n a \"\" b\n\"\"\"")]
    [InlineData("\"\"\"\\\"\"\"\"\"\"")]
    [InlineData("\"\"\"\\n\"\"\"")]
    public void A_block_string_is_one_token(string text) => Assert.Equal(["BlockString " + text, "Name z"], TokensOf(text + "z"));

    [Theory]
    [InlineData("\"", 1)]
    [InlineData("\"abc", 4)]
    [InlineData("\"abc\\", 5)]
    [InlineData("\"abc\\\"", 6)]
    [InlineData("\"abc\ndef\"", 4)]
    [InlineData("\"abc\rdef\"", 4)]
    [InlineData("\"\"\"abc", 6)]
    [InlineData("\"\"\"abc\\\"\"\"", 10)]
    [InlineData("\"\"\"\"", 4)]
    public void A_string_that_is_not_closed_is_an_error_where_it_should_end(string text, int position) =>
        AssertError(text, position, "Unterminated string.");

    [Theory]
    [InlineData("..", 0, "Unexpected character: \".\".")]
    [InlineData("?", 0, "Unexpected character: \"?\".")]
    [InlineData("a ;", 2, "Unexpected character: \";\".")]
    [InlineData("'a'", 0, "Unexpected single quote character ('), did you mean to use a double quote (\")?")]
    [InlineData("é", 0, "Unexpected character: U+00E9.")]
    [InlineData("\U0001F600", 0, "Unexpected character: U+1F600.")]
    [InlineData("\0", 0, "Unexpected character: U+0000.")]
    [InlineData("\u00A0", 0, "Unexpected character: U+00A0.")]
    [InlineData("0\u0663", 1, "Unexpected character: U+0663.")]
    public void A_character_that_GraphQL_does_not_have(string text, int position, string message) => AssertError(text, position, message);

    [Fact]
    public void Half_a_surrogate_pair_is_no_character() => AssertError("\uD83D", 0, "Unexpected character: U+D83D.");

    private static List<string> TokensOf(string text)
    {
        var lexer = new Lexer(text);
        var tokens = new List<string>();
        for (var token = lexer.Next(); token.Kind != TokenKind.EndOfFile; token = lexer.Next())
        {
            tokens.Add($"{token.Kind} {text[token.Start..token.End]}");
        }

        return tokens;
    }

    private static void AssertError(string text, int position, string message)
    {
        var exception = Assert.Throws<SyntaxException>(() => TokensOf(text));
        Assert.Equal(message, exception.Detail);
        Assert.Equal(position, exception.Span.Start);
        Assert.Equal(SyntaxFindings.SyntaxError, exception.Descriptor);
    }
}
