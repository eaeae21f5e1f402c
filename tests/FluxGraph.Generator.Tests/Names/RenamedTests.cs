using FluxGraph.Generator.Tests.Nullability;

namespace FluxGraph.Generator.Tests.Names;

/// <summary>A client's extension of the schema can give things the names that its authors speak.</summary>
public class RenamedTests
{
    private const string Schema = """
        type Query { products(by: Filter): [Product!]! }
        type Product { size: Size! title: String! }
        input Filter { size: Size title: String = "x" }
        enum Size { SMALL LARGE }
        directive @rename(name: String!) on FIELD_DEFINITION | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ENUM | ENUM_VALUE

        """;

    private const string Extension = """
        extend type Product { size: Size! @rename(name: "Größe") title: String! @rename(name: "название") }
        extend input Filter @rename(name: "Auswahl") { size: Size @rename(name: "größe") title: String @rename(name: "表題") }
        extend enum Size @rename(name: "Größe") { SMALL @rename(name: "Klein") LARGE @rename(name: "übergroß") }
        """;

    private const string Document = "query Q($by: Filter) { products(by: $by) { size title } }";

    private const string Answer = """{"data":{"products":[{"size":"LARGE","title":"Hut"}]}}""";

    [Fact]
    public async Task Names_beyond_ASCII()
    {
        var client = new RunningClient(Schema + Extension, Document);

        Assert.Empty(client.Findings);
        Assert.Equal(
            "Übergroß Hut",
            await client.RunAsync(
                Answer,
                """result.Data!.Products[0].Größe, " ", result.Data.Products[0].Название""",
                """new Auswahl { Größe = Größe.Klein, 表題 = "y" }"""));
        Assert.EndsWith(""","variables":{"by":{"size":"SMALL","title":"y"}}}""", client.Sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extend type Product { title: String! @rename(name: \"a b\") }")]
    [InlineData("extend input Filter { title: String @rename(name: \"1a\") }")]
    [InlineData("extend enum Size { SMALL @rename(name: \"\") }")]
    [InlineData("extend enum Size @rename(name: \"Size😀\")")]
    [InlineData("extend input Filter @rename(name: \"a-b\")")]
    public async Task What_is_no_name_in_C_sharp_is_a_finding_and_changes_nothing(string extension)
    {
        var client = new RunningClient(Schema + extension, Document);

        Assert.Contains("FLUX2035", Assert.Single(client.Findings), StringComparison.Ordinal);
        Assert.Equal(
            "LargeHut",
            await client.RunAsync(Answer, "result.Data!.Products[0].Size, result.Data.Products[0].Title", "new Filter { Size = Size.Small, Title = \"y\" }"));
    }
}
