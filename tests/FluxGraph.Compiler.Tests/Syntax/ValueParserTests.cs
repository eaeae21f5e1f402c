using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Tests.Syntax;

[Trait("Rule", "FLUX1001")]
public class ValueParserTests
{
    [Theory]
    [InlineData("1", "Int 1")]
    [InlineData("-1.5e3", "Float -1.5e3")]
    [InlineData("\"a\\tb\"", "String <a<0009>b>")]
    [InlineData("\"\"\"\n  a\n  b\n\"\"\"", "String <a<000A>b>")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("null", "null")]
    [InlineData("EMPIRE", "Enum EMPIRE")]
    [InlineData("on", "Enum on")]
    [InlineData("trueish", "Enum trueish")]
    [InlineData("[]", "[]")]
    [InlineData("[1 2, [3] []]", "[Int 1, Int 2, [Int 3], []]")]
    [InlineData("{}", "{}")]
    [InlineData("{a: 1 b: {c: [$v]}}", "{a: Int 1, b: {c: [$v]}}")]
    [InlineData("$v", "$v")]
    [InlineData("$on", "$on")]
    public void A_value(string text, string expected)
    {
        var operation = Assert.Single(SyntaxText.Parse($"{{ a(b: {text}) }}").Operations);
        var field = Assert.IsType<FieldSyntax>(Assert.Single((IEnumerable<SelectionSyntax>)operation.SelectionSet.Selections));

        Assert.Equal(expected, SyntaxText.Of(field.Arguments[0].Value));
        Assert.Equal(text, operation.Source.Text.Substring(field.Arguments[0].Value.Span.Start, field.Arguments[0].Value.Span.Length));
    }

    [Theory]
    [InlineData("query ($a: T = $b) { c }", "a.graphql(1,16) '$' FLUX1001: Syntax error: unexpected variable \"$b\" in constant value.")]
    [InlineData("query ($a: T = [$b]) { c }", "a.graphql(1,17) '$' FLUX1001: Syntax error: unexpected variable \"$b\" in constant value.")]
    [InlineData("query ($a: T = $) { c }", "a.graphql(1,16) '$' FLUX1001: Syntax error: unexpected \"$\".")]
    [InlineData("query ($a: T @b(c: $d)) { c }", "a.graphql(1,20) '$' FLUX1001: Syntax error: unexpected variable \"$d\" in constant value.")]
    [InlineData("{ a(b: ) }", "a.graphql(1,8) ')' FLUX1001: Syntax error: unexpected \")\".")]
    [InlineData("{ a(b: [1) }", "a.graphql(1,10) ')' FLUX1001: Syntax error: unexpected \")\".")]
    [InlineData("{ a(b: {c 1}) }", "a.graphql(1,11) '1' FLUX1001: Syntax error: expected \":\", found Int \"1\".")]
    [InlineData("{ a(b: {1: 1}) }", "a.graphql(1,9) '1' FLUX1001: Syntax error: expected Name, found Int \"1\".")]
    [InlineData("{ a(b: $1) }", "a.graphql(1,9) '1' FLUX1001: Syntax error: expected Name, found Int \"1\".")]
    [InlineData("{ a(b: \"\\q\") }", "a.graphql(1,9) '\\q' FLUX1001: Syntax error: invalid character escape sequence: \"\\q\".")]
    [InlineData("{ a() }", "a.graphql(1,5) ')' FLUX1001: Syntax error: expected Name, found \")\".")]
    public void What_is_no_value_is_a_finding_at_its_place(string text, string finding) => Assert.Equal([finding], SyntaxText.FindingsOf(text));

    [Theory]
    [InlineData("Int")]
    [InlineData("Int!")]
    [InlineData("[Int]")]
    [InlineData("[Int!]!")]
    [InlineData("[[Int!]]!")]
    public void A_type(string type)
    {
        var variable = Assert.Single((IEnumerable<VariableDefinitionSyntax>)SyntaxText.Parse($"query ($a: {type}) {{ b }}").Operations.Single().Variables);

        Assert.Equal(type, variable.Type.ToString());
        Assert.Equal("Int", variable.Type.Named.Text);
        Assert.Equal(type.Length, variable.Type.Span.Length);
    }

    [Theory]
    [InlineData("query ($a: Int!!) { b }", "a.graphql(1,16) '!' FLUX1001: Syntax error: expected \"$\", found \"!\".")]
    [InlineData("query ($a: []) { b }", "a.graphql(1,13) ']' FLUX1001: Syntax error: expected Name, found \"]\".")]
    [InlineData("query ($a: [Int) { b }", "a.graphql(1,16) ')' FLUX1001: Syntax error: expected \"]\", found \")\".")]
    [InlineData("query ($a) { b }", "a.graphql(1,10) ')' FLUX1001: Syntax error: expected \":\", found \")\".")]
    public void What_is_no_type_is_a_finding_at_its_place(string text, string finding) => Assert.Equal([finding], SyntaxText.FindingsOf(text));
}
