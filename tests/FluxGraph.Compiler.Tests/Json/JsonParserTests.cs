using FluxGraph.Compiler.Json;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Json;

[Trait("Rule", "FLUX0001")]
public class JsonParserTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("\"a\"", "'a'")]
    [InlineData("true", "true")]
    [InlineData(" false ", "false")]
    [InlineData("null", "null")]
    [InlineData("-1.5e+3", "number")]
    [InlineData("{\"a\": [1, {\"b\": null}], \"c\": \"d\"}", "{a: [number, {b: null}], c: 'd'}")]
    [InlineData("[1, 2,]", "[number, number]")]
    [InlineData("{\"a\": 1,}", "{a: number}")]
    [InlineData("// head\n{ /* in */ \"a\" /* between */ : // end\n 1 } // tail", "{a: number}")]
    [InlineData("\uFEFF{}", "{}")]
    [InlineData("\r\n\t{}\r\n", "{}")]
    public void A_value(string text, string expected) => Assert.Equal(expected, Describe(JsonParser.Parse(text)));

    [Theory]
    [InlineData(""" "\" \\ \/ \b\f\n\r\t" """, "\" \\ / \b\f\n\r\t")]
    [InlineData(""" "\u0041\u00e9\uD83D\uDE00" """, "Aé😀")]
    [InlineData(""" "// no comment" """, "// no comment")]
    [InlineData(""" "é😀" """, "é😀")]
    public void A_string_means(string text, string expected) => Assert.Equal(expected, Assert.IsType<JsonString>(JsonParser.Parse(text)).Value);

    [Theory]
    [InlineData("", 0, 0, "expected a value, found the end of the file.")]
    [InlineData("// only words", 13, 0, "expected a value, found the end of the file.")]
    [InlineData("{", 1, 0, "expected a name in double quotes, found the end of the file.")]
    [InlineData("{a: 1}", 1, 1, "expected a name in double quotes, found 'a'.")]
    [InlineData("{'a': 1}", 1, 1, "expected a name in double quotes, found '''.")]
    [InlineData("{\"a\" 1}", 5, 1, "expected ':', found '1'.")]
    [InlineData("{\"a\": }", 6, 1, "expected a value, found '}'.")]
    [InlineData("{\"a\": 1 \"b\": 2}", 8, 1, "expected ',' or '}', found '\"'.")]
    [InlineData("[1 2]", 3, 1, "expected ',' or ']', found '2'.")]
    [InlineData("[1", 2, 0, "expected ',' or ']', found the end of the file.")]
    [InlineData("[,]", 1, 1, "expected a value, found ','.")]
    [InlineData("{} {}", 3, 1, "expected the end of the file, found '{'.")]
    [InlineData("truest", 4, 1, "expected the end of the file, found 's'.")]
    [InlineData("True", 0, 1, "expected a value, found 'T'.")]
    [InlineData("\"a", 0, 2, "a string is not closed.")]
    [InlineData("\"a\nb\"", 0, 2, "a string is not closed.")]
    [InlineData("\"\\x\"", 1, 1, "an escape sequence that JSON does not have.")]
    [InlineData("\"\\u12\"", 1, 1, "an escape sequence that JSON does not have.")]
    [InlineData("\"\\", 1, 1, "an escape sequence that JSON does not have.")]
    [InlineData("1.2.3", 0, 5, "not a number.")]
    [InlineData("-", 0, 1, "not a number.")]
    [InlineData("{ /* open", 9, 0, "expected a name in double quotes, found the end of the file.")]
    public void A_mistake_has_its_place(string text, int start, int length, string message)
    {
        var exception = Assert.Throws<JsonSyntaxException>(() => JsonParser.Parse(text));

        Assert.Equal(message, exception.Message);
        Assert.Equal(new SourceSpan(start, length), exception.Span);
    }

    [Fact]
    public void Every_value_knows_where_it_stands()
    {
        const string Text = """{ "a" : [ true , "b" ] , "c" : 12 }""";
        var root = Assert.IsType<JsonObject>(JsonParser.Parse(Text));
        var list = Assert.IsType<JsonArray>(root.Find("a"));

        Assert.Equal(
            [Text, "\"a\"", "[ true , \"b\" ]", "true", "\"b\"", "12"],
            new[] { root.Span, root.Members[0].NameSpan, list.Span, list.Items[0].Span, list.Items[1].Span, root.Find("c")!.Span }
                .Select(span => Text.Substring(span.Start, span.Length)));
    }

    [Fact]
    public void Of_members_with_one_name_the_last_counts()
    {
        var root = Assert.IsType<JsonObject>(JsonParser.Parse("""{ "a": 1, "a": "b" }"""));

        Assert.Equal("b", Assert.IsType<JsonString>(root.Find("a")).Value);
        Assert.Null(root.Find("c"));
    }

    private static string Describe(JsonNode node) => node switch
    {
        JsonObject value => $"{{{string.Join(", ", value.Members.Select(member => $"{member.Name}: {Describe(member.Value)}"))}}}",
        JsonArray value => $"[{string.Join(", ", value.Items.Select(Describe))}]",
        JsonString value => $"'{value.Value}'",
        JsonBoolean value => value.Value ? "true" : "false",
        JsonNumber => "number",
        _ => "null",
    };
}
