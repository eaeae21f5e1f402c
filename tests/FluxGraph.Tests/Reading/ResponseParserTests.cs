using System.Text;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;

namespace FluxGraph.Tests.Reading;

public class ResponseParserTests
{
    private const string Data = """{"hero":{"name":"Luke","age":23,"friends":[]}}""";

    [Theory]
    [InlineData($$"""{"data":{{Data}}}""")]
    [InlineData($$"""{"extensions":{"cost":1},"x":[{"data":1}],"errors":[],"data":{{Data}},"y":null}""")]
    [InlineData($$""" { "d\u0061ta" : {{Data}} } """)]
    [InlineData($$"""{"data":null,"data":{{Data}}}""")]
    [InlineData("\uFEFF" + $$"""{"data":{{Data}}}""")]
    public void Data_is_read_wherever_it_stands(string body)
    {
        var response = Parse(body);
        Assert.Null(response.Defect);
        Assert.Equal("Luke", response.Data?.Hero?.Name);
        Assert.Empty(response.Findings);
    }

    [Fact]
    public void Of_two_data_the_last_one_counts()
    {
        var response = Parse($$"""{"data":{"hero":5},"data":null}""");
        Assert.True(response.HasData);
        Assert.Null(response.Data);
        Assert.Empty(response.Findings);
    }

    [Fact]
    public void An_error_has_all_its_parts()
    {
        var response = Parse("""
            {"errors":[{"message":"Insufficient credits","path":["generate",2,"url"],"locations":[{"line":1,"column":2},{"line":3,"column":4}],
            "extensions":{"code":"INSUFFICIENT_CREDITS","creditsRequired":100,"ratio":0.5,"list":[true,null,"\ud83d\ude00",{"a":{}}]}}],"data":null}
            """);
        var error = Assert.Single(response.ServerErrors!);
        Assert.Equal("Insufficient credits", error.Message);
        Assert.Equal("INSUFFICIENT_CREDITS", error.Code);
        Assert.Equal(["generate", 2, "url"], error.Path!);
        Assert.Equal([new Location(1, 2), new Location(3, 4)], error.Locations!);
        Assert.Equal(100L, error.Extensions!["creditsRequired"]);
        Assert.Equal(0.5, error.Extensions["ratio"]);
        var list = Assert.IsType<IReadOnlyList<object?>>(error.Extensions["list"], exactMatch: false);
        Assert.Equal([true, null, "😀"], list.Take(3));
        Assert.IsType<IReadOnlyDictionary<string, object?>>(list[3], exactMatch: false);
    }

    [Theory]
    [InlineData("{}", "The server reported an error without a message.")]
    [InlineData("null", "The server reported an error without a message.")]
    [InlineData("[[1]]", "The server reported an error without a message.")]
    [InlineData("\"plain\"", "plain")]
    [InlineData("""{"message":5,"path":{"a":1},"locations":"x","extensions":[{}]}""", "The server reported an error without a message.")]
    [InlineData("""{"message":"m","path":[null,{"a":[1]},1e99],"locations":[1,[2],{"line":-1,"column":1},{"line":99999999999,"column":1}],"extensions":null}""", "m")]
    [InlineData("""{"message":"half \ud800 pair"}""", "half \\ud800 pair")]
    public void A_badly_formed_error_is_not_lost(string error, string message)
    {
        var response = Parse($$"""{"errors":[{{error}},{"message":"next"}]}""");
        Assert.Equal([message, "next"], response.ServerErrors!.Select(e => e.Message));
        Assert.Null(response.ServerErrors![0].Code);
    }

    [Fact]
    public void A_numeric_code_reads_as_its_text() =>
        Assert.Equal("42", Parse("""{"errors":[{"message":"m","extensions":{"code":42}}]}""").ServerErrors![0].Code);

    [Fact]
    public void Extensions_are_read() =>
        Assert.Equal(7L, Parse("""{"data":null,"extensions":{"cost":7}}""").Extensions!["cost"]);

    [Theory]
    [InlineData("", "nothing")]
    [InlineData(" \r\n\t", "nothing")]
    [InlineData("<html></html>", "no valid JSON (line 1, byte 1 of it)")]
    [InlineData("{\n \"data\": tru }", "no valid JSON (line 2, byte 13 of it)")]
    [InlineData("{\"data\":{\"hero\":", "JSON that breaks off after 16 bytes")]
    [InlineData("{\"data\":{\"hero\":nul", "JSON that breaks off after 19 bytes")]
    [InlineData("{\"data\":null}}", "no valid JSON (line 1, byte 14 of it)")]
    [InlineData("[{\"data\":null}]", "JSON that is no object")]
    [InlineData("5", "JSON that is no object")]
    [InlineData("[1}", "no valid JSON (line 1, byte 3 of it)")]
    [InlineData("{}", "a JSON object without 'data' and without a list of 'errors'")]
    [InlineData("{\"errors\":null}", "a JSON object without 'data' and without a list of 'errors'")]
    [InlineData("{\"errors\":\"no\",\"message\":\"Unauthorized\"}", "a JSON object without 'data' and without a list of 'errors'")]
    public void What_is_no_GraphQL_response_is_described_without_quoting_it(string body, string defect) =>
        Assert.Equal(defect, Parse(body).Defect);

    [Theory]
    [InlineData("{\"x\":", "}")]
    [InlineData("{\"data\":{\"hero\":{\"friends\":[", "]}}}")]
    [InlineData("{\"errors\":[{\"extensions\":{\"a\":", "}}]}")]
    public void A_depth_bomb_is_described(string before, string after)
    {
        var response = Parse(before + new string('[', 100_000) + new string(']', 100_000) + after);
        var levelsBefore = before.Count(c => c is '{' or '[');
        var at = before.Length + ResponseReader.MaximumDepth - levelsBefore;
        Assert.Equal($"JSON that is nested deeper than 64 levels at byte {at}", response.Defect);
    }

    private static ParsedResponse<HeroData> Parse(string body) =>
        ResponseParser.Parse(new HeroRequest(), Encoding.UTF8.GetBytes(body));
}
