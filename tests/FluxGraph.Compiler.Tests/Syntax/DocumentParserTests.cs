using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Syntax;

[Trait("Rule", "FLUX1001")]
public class DocumentParserTests
{
    [Fact]
    public void One_mistake_does_not_take_the_other_definitions_away()
    {
        var document = SyntaxText.Parse(
            """
            query A { a }

            query B { b(c: ) }

            fragment C on T { c }
            query D {
              d {
            }
            mutation E { e }
            ?
            """);

        Assert.Equal(["Query A() { a }", "Fragment C on T { c }", "Mutation E() { e }"], SyntaxText.Of(document));
        Assert.Equal(
            [
                "a.graphql(3,16): error FLUX1001: Syntax error: unexpected \")\".",
                "a.graphql(8,1): error FLUX1001: Syntax error: expected Name, found \"}\".",
                "a.graphql(10,1): error FLUX1001: Syntax error: Unexpected character: \"?\".",
            ],
            document.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_definition_that_a_missing_brace_swallowed_is_read_all_the_same()
    {
        var document = SyntaxText.Parse("query A { a }\nquery B {\n  b { c }\nquery C($d: Int) { d }\nfragment E on F { e }");

        Assert.Equal(["Query A() { a }", "Query C($d: Int) { d }", "Fragment E on F { e }"], SyntaxText.Of(document));
        Assert.Equal(
            "a.graphql(4,9): error FLUX1001: Syntax error: expected Name, found \"$\".",
            Assert.Single((IEnumerable<Compiler.Findings.Finding>)document.Findings).ToString());
    }

    [Fact]
    public void A_type_that_a_missing_brace_swallowed_is_read_all_the_same()
    {
        var document = SyntaxText.Parse("type A {\n  a: B\ntype C implements D {\n  type: E\n}\nunion F = G\nunion H = I");

        Assert.Equal(3, document.Definitions.Length);
        Assert.Equal(
            "a.graphql(3,6): error FLUX1001: Syntax error: expected \":\", found Name \"C\".",
            Assert.Single((IEnumerable<Compiler.Findings.Finding>)document.Findings).ToString());
    }

    [Fact]
    public void A_field_that_is_called_like_a_definition_is_none()
    {
        var document = SyntaxText.Parse("query A {\ntype\nquery\n? }\nquery B { b }");

        Assert.Equal(["Query B() { b }"], SyntaxText.Of(document));
        Assert.Single((IEnumerable<Compiler.Findings.Finding>)document.Findings);
    }

    [Fact]
    public void Reading_goes_on_at_the_next_definition_that_begins_a_line()
    {
        var document = SyntaxText.Parse("query A { ?\n  query B { b }\nquerying C\nquery D { d }\n{ e }");

        Assert.Equal(["Query D() { d }", "Query () { e }"], SyntaxText.Of(document));
        Assert.Equal("a.graphql(1,11)", Assert.Single((IEnumerable<Compiler.Findings.Finding>)document.Findings).Location.ToString());
    }

    [Fact]
    public void Every_definition_of_a_schema_is_a_place_to_go_on()
    {
        string[] definitions =
        [
            "schema { query: Q }", "scalar S", "type T { a: B }", "interface I { a: B }", "union U = A", "enum E { A }", "input I { a: B }",
            "directive @d on FIELD", "extend type T { c: D }",
        ];

        var document = SyntaxText.Parse(string.Concat(definitions.Select(definition => $"?\n{definition}\n")));

        Assert.Equal(definitions.Length, document.Definitions.Length);
        Assert.Equal(definitions.Length, document.Findings.Length);
    }

    [Fact]
    public void What_stands_in_a_string_is_no_definition()
    {
        var document = SyntaxText.Parse("query A { a } \"\"\"\nquery B { b }\n\"\"\" extend type T { c: D }\nquery C { c }");

        Assert.Equal(["Query A() { a }", "Query C() { c }"], SyntaxText.Of(document));
    }

    [Theory]
    [InlineData("query A {\n  a\n  ?\n}", 3, 3)]
    [InlineData("query A {\r\n  a\r\n  ?\r\n}", 3, 3)]
    [InlineData("query A {\r  a\r  ?\r}", 3, 3)]
    [InlineData("\uFEFF{ ? }", 1, 4)]
    [InlineData("{ a(b: \"\"\"\r\n\r\n\"\"\") ? }", 3, 6)]
    [InlineData("{ \t? }", 1, 4)]
    [InlineData("# \U0001F600 ?\n{ a(b: \"\U0001F600\") ? }", 2, 14)]
    public void A_place_counts_lines_and_UTF16_code_units(string text, int line, int column)
    {
        var finding = Assert.Single((IEnumerable<Compiler.Findings.Finding>)SyntaxText.Parse(text).Findings);

        Assert.Equal(new LinePosition(line - 1, column - 1), finding.Location.Start);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("# nothing but words")]
    [InlineData("\uFEFF")]
    public void A_file_without_definitions_is_no_mistake(string text)
    {
        var document = SyntaxText.Parse(text);

        Assert.Empty((IEnumerable<DefinitionSyntax>)document.Definitions);
        Assert.Empty((IEnumerable<Compiler.Findings.Finding>)document.Findings);
    }

    [Fact]
    public void A_document_compares_as_its_source_does()
    {
        Assert.Equal(SyntaxText.Parse("{ a }"), SyntaxText.Parse("{ a }"));
        Assert.Equal(SyntaxText.Parse("{ a }").GetHashCode(), SyntaxText.Parse("{ a }").GetHashCode());
        Assert.NotEqual(SyntaxText.Parse("{ a }"), SyntaxText.Parse("{  a }"));
    }
}
