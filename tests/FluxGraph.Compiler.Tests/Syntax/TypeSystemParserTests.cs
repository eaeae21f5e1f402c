using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Tests.Syntax;

[Trait("Rule", "FLUX1001")]
public class TypeSystemParserTests
{
    [Theory]
    [InlineData("schema { query: Q mutation: M subscription: S }", "Schema Query: Q, Mutation: M, Subscription: S")]
    [InlineData("\"About.\" schema @a { query: Q }", "'About.' Schema @a Query: Q")]
    [InlineData("extend schema @link(url: \"u\")", "extend Schema @link(url: String <u>) ")]
    [InlineData("extend schema { mutation: M }", "extend Schema Mutation: M")]
    [InlineData("scalar S @specifiedBy(url: \"u\")", "Scalar S :  =  @specifiedBy(url: String <u>)")]
    [InlineData("extend scalar S @a", "extend Scalar S :  =  @a")]
    [InlineData("type T", "Object T :  = ")]
    [InlineData("type T implements A & B @c { d: E }", "Object T : A & B =  @c")]
    [InlineData("type T implements & A & B", "Object T : A & B = ")]
    [InlineData("extend type T implements A", "extend Object T : A = ")]
    [InlineData("extend type T { a: B }", "extend Object T :  = ")]
    [InlineData("\"\"\"About.\"\"\" interface I implements J { a: B }", "'About.' Interface I : J = ")]
    [InlineData("union U = A | B", "Union U :  = A | B")]
    [InlineData("union U = | A", "Union U :  = A")]
    [InlineData("union U", "Union U :  = ")]
    [InlineData("extend union U @a = A", "extend Union U :  = A @a")]
    [InlineData("enum E { A B @deprecated }", "Enum E :  = ")]
    [InlineData("input I @oneOf { a: Int = 1 }", "InputObject I :  =  @oneOf")]
    [InlineData("directive @d on FIELD", "Directive d() on FIELD")]
    [InlineData("directive @d(\"About.\" a: Int! = 1 @b) repeatable on | FIELD | QUERY", "Directive d('About.' a: Int! = Int 1 @b) repeatable on FIELD | QUERY")]
    [InlineData("type type { type: type }", "Object type :  = ")]
    public void A_definition(string text, string expected) => Assert.Equal([expected], SyntaxText.Of(text));

    [Theory]
    [InlineData("schema { }", "a.graphql(1,10) '}' FLUX1001: Syntax error: expected Name, found \"}\".")]
    [InlineData("schema { querry: Q }", "a.graphql(1,10) 'querry' FLUX1001: Syntax error: unexpected Name \"querry\".")]
    [InlineData("schema", "a.graphql(1,7) '' FLUX1001: Syntax error: expected \"{\", found <EOF>.")]
    [InlineData("extend schema", "a.graphql(1,14) '' FLUX1001: Syntax error: unexpected <EOF>.")]
    [InlineData("extend type T", "a.graphql(1,14) '' FLUX1001: Syntax error: unexpected <EOF>.")]
    [InlineData("extend scalar S", "a.graphql(1,16) '' FLUX1001: Syntax error: unexpected <EOF>.")]
    [InlineData("extend directive @d on FIELD", "a.graphql(1,8) 'directive' FLUX1001: Syntax error: unexpected Name \"directive\".")]
    [InlineData("extend query { a }", "a.graphql(1,8) 'query' FLUX1001: Syntax error: unexpected Name \"query\".")]
    [InlineData("\"About.\" extend type T { a: B }", "a.graphql(1,1) '\"About.\"' FLUX1001: Syntax error: unexpected description, only definitions with a keyword of their own have one.")]
    [InlineData("type { a: B }", "a.graphql(1,6) '{' FLUX1001: Syntax error: expected Name, found \"{\".")]
    [InlineData("type T implements { a: B }", "a.graphql(1,19) '{' FLUX1001: Syntax error: expected Name, found \"{\".")]
    [InlineData("type T implements A, B { a: B }", "a.graphql(1,22) 'B' FLUX1001: Syntax error: unexpected Name \"B\".")]
    [InlineData("type T { a: B", "a.graphql(1,14) '' FLUX1001: Syntax error: expected \"}\", found <EOF>.")]
    [InlineData("union U = ", "a.graphql(1,11) '' FLUX1001: Syntax error: expected Name, found <EOF>.")]
    [InlineData("union U = A | | B", "a.graphql(1,15) '|' FLUX1001: Syntax error: expected Name, found \"|\".")]
    [InlineData("directive d on FIELD", "a.graphql(1,11) 'd' FLUX1001: Syntax error: expected \"@\", found Name \"d\".")]
    [InlineData("directive @d on FEILD", "a.graphql(1,17) 'FEILD' FLUX1001: Syntax error: unexpected Name \"FEILD\".")]
    [InlineData("directive @d FIELD", "a.graphql(1,14) 'FIELD' FLUX1001: Syntax error: expected \"on\", found Name \"FIELD\".")]
    public void A_mistake_is_a_finding_at_its_place(string text, string finding) =>
        Assert.Equal([finding], SyntaxText.FindingsOf(text));

    [Fact]
    public void A_body_is_found_and_not_read()
    {
        const string Text = "type T { 1 2 3 { } } type U { a: B }";
        var types = SyntaxText.Parse(Text).Definitions.Cast<TypeDefinitionSyntax>().ToArray();

        Assert.Equal(["T", "U"], types.Select(type => type.Name.Text));
        Assert.Equal("{ 1 2 3 { } }", Text.Substring(types[0].Body!.Value.Start, types[0].Body!.Value.Length));
        Assert.Empty(SyntaxText.FindingsOf(Text));
    }

    [Fact]
    public void Braces_in_strings_and_comments_of_a_body_do_not_count()
    {
        const string Text = "type T {\n  \"a } b\"\n  # }\n  \"\"\"\n  }\n  \"\"\"\n  a: B\n}\nscalar S";

        Assert.Equal(["Object T :  = ", "Scalar S :  = "], SyntaxText.Of(Text));
    }

    [Fact]
    public void A_description_with_a_wrong_escape_is_shown_as_it_is_written()
    {
        var type = (TypeDefinitionSyntax)SyntaxText.Parse("\"a \\q b\" type T { a: B }").Definitions[0];

        Assert.Equal("a \\q b", type.Description!.Text);
    }
}
