using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Tests.Syntax;

[Trait("Rule", "FLUX1001")]
public class ExecutableParserTests
{
    [Theory]
    [InlineData("{ a }", "Query () { a }")]
    [InlineData("query { a }", "Query () { a }")]
    [InlineData("query A { a }", "Query A() { a }")]
    [InlineData("mutation A { a }", "Mutation A() { a }")]
    [InlineData("subscription A { a }", "Subscription A() { a }")]
    [InlineData("query query { query mutation on fragment }", "Query query() { query; mutation; on; fragment }")]
    [InlineData("query A($a: Int = 1 @x, $b: [T!]! = [{c: D}]) @y { a }", "Query A($a: Int = Int 1 @x, $b: [T!]! = [{c: Enum D}]) @y { a }")]
    [InlineData("{ a: b(c: 1, d: $e) @f(g: 2) @h { i } j }", "Query () { a: b(c: Int 1, d: $e) @f(g: Int 2) @h { i }; j }")]
    [InlineData("{ ...F @a ... on T @b { c } ... @d { e } ... { f } ...onT }",
        "Query () { ...F @a; ... on T @b { c }; ... on - @d { e }; ... on - { f }; ...onT }")]
    [InlineData("fragment F on T @a { b }", "Fragment F on T @a { b }")]
    [InlineData("fragment fragment on on { on }", "Fragment fragment on on { on }")]
    [InlineData("\"Says what it asks.\" query A(\"What for.\" $a: Int) { a }", "Query A($a: Int) { a }")]
    [InlineData("\"\"\"Says what it is.\"\"\" fragment F on T { a }", "Fragment F on T { a }")]
    public void An_executable_definition(string text, string expected) => Assert.Equal([expected], SyntaxText.Of(text));

    [Fact]
    public void Definitions_need_nothing_between_them() =>
        Assert.Equal(["Query A() { a }", "Fragment F on T { b }", "Query () { c }"], SyntaxText.Of("query A{a}fragment F on T{b}{c}"));

    [Theory]
    [InlineData("{", "a.graphql(1,2) '' FLUX1001: Syntax error: expected Name, found <EOF>.")]
    [InlineData("{}", "a.graphql(1,2) '}' FLUX1001: Syntax error: expected Name, found \"}\".")]
    [InlineData("{ a {} }", "a.graphql(1,6) '}' FLUX1001: Syntax error: expected Name, found \"}\".")]
    [InlineData("}", "a.graphql(1,1) '}' FLUX1001: Syntax error: unexpected \"}\".")]
    [InlineData("quer A { b }", "a.graphql(1,1) 'quer' FLUX1001: Syntax error: unexpected Name \"quer\".")]
    [InlineData("query", "a.graphql(1,6) '' FLUX1001: Syntax error: expected \"{\", found <EOF>.")]
    [InlineData("query A B { c }", "a.graphql(1,9) 'B' FLUX1001: Syntax error: expected \"{\", found Name \"B\".")]
    [InlineData("query A() { b }", "a.graphql(1,9) ')' FLUX1001: Syntax error: expected \"$\", found \")\".")]
    [InlineData("query A(b: C) { d }", "a.graphql(1,9) 'b' FLUX1001: Syntax error: expected \"$\", found Name \"b\".")]
    [InlineData("{ a: }", "a.graphql(1,6) '}' FLUX1001: Syntax error: expected Name, found \"}\".")]
    [InlineData("{ a @ }", "a.graphql(1,7) '}' FLUX1001: Syntax error: expected Name, found \"}\".")]
    [InlineData("{ ... }", "a.graphql(1,7) '}' FLUX1001: Syntax error: expected \"{\", found \"}\".")]
    [InlineData("{ ... on }", "a.graphql(1,10) '}' FLUX1001: Syntax error: expected Name, found \"}\".")]
    [InlineData("fragment on on T { a }", "a.graphql(1,10) 'on' FLUX1001: Syntax error: unexpected Name \"on\".")]
    [InlineData("fragment F T { a }", "a.graphql(1,12) 'T' FLUX1001: Syntax error: expected \"on\", found Name \"T\".")]
    [InlineData("fragment F on { a }", "a.graphql(1,15) '{' FLUX1001: Syntax error: expected Name, found \"{\".")]
    [InlineData("fragment F on T", "a.graphql(1,16) '' FLUX1001: Syntax error: expected \"{\", found <EOF>.")]
    [InlineData("\"text\" { a }", "a.graphql(1,1) '\"text\"' FLUX1001: Syntax error: unexpected description, only definitions with a keyword of their own have one.")]
    [InlineData("\"text\"", "a.graphql(1,7) '' FLUX1001: Syntax error: unexpected <EOF>.")]
    [InlineData("{ a \"text\" }", "a.graphql(1,5) '\"text\"' FLUX1001: Syntax error: expected Name, found String.")]
    [InlineData("{ a ? }", "a.graphql(1,5) '?' FLUX1001: Syntax error: Unexpected character: \"?\".")]
    public void A_mistake_is_a_finding_at_its_place(string text, string finding) => Assert.Equal([finding], SyntaxText.FindingsOf(text));

    [Fact]
    public void Spans_reach_from_the_first_token_to_the_last()
    {
        const string Text = " # head\n \"about\" query A($a: Int) { b : c(d: 1) @e { ...F @g ... on T { h } } } # tail";
        var operation = SyntaxText.Parse(Text).Operations.Single();
        var field = Assert.IsType<FieldSyntax>(operation.SelectionSet.Selections[0]);

        Assert.Equal("\"about\" query A($a: Int) { b : c(d: 1) @e { ...F @g ... on T { h } } }", Text.Substring(operation.Span.Start, operation.Span.Length));
        Assert.Equal("b : c(d: 1) @e { ...F @g ... on T { h } }", Text.Substring(field.Span.Start, field.Span.Length));
        Assert.Equal(
            ["...F @g", "... on T { h }"],
            field.SelectionSet!.Selections.Select(selection => Text.Substring(selection.Span.Start, selection.Span.Length)));
        Assert.Equal("b", field.ResponseName.Text);
        Assert.Equal("$a: Int", Text.Substring(operation.Variables[0].Span.Start, operation.Variables[0].Span.Length));
    }
}
