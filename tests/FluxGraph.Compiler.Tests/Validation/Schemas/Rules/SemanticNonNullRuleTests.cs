using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2036")]
public class SemanticNonNullRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("SemanticNonNullRule");

    [Theory]
    [InlineData("type Query { a: Int @semanticNonNull b: [[Int]] @semanticNonNull(levels: [0, 1, 2]) c: Int! @semanticNonNull }")]
    [InlineData("type Query { a: Int b: [Int] }\nextend type Query @semanticNonNullField(name: \"a\") @semanticNonNullField(name: \"b\", levels: [1])")]
    [InlineData("interface A { b: Int }\nextend interface A @semanticNonNullField(name: \"b\")\nextend type Missing @semanticNonNullField(name: \"b\")")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a: Int @semanticNonNull(levels: [1]) }",
        "a.graphql(1,21) '@semanticNonNull(levels: [1])' FLUX2036: Directive \"@semanticNonNull\" is about level 1, but \"Int\" has level 0 only")]
    [InlineData(
        "type Query @semanticNonNullField(name: \"b\") { a: Int }",
        "a.graphql(1,12) '@semanticNonNullField(name: \"b\")' FLUX2036: Type \"Query\" has no field \"b\"")]
    [InlineData(
        "type Query { a: [Int] }\nextend type Query @semanticNonNullField(name: \"a\", levels: [0, -1])",
        "a.graphql(2,19) '@semanticNonNullField(name: \"a\", levels: [0, -1])' FLUX2036: Directive \"@semanticNonNullField\" is about level -1, but \"[Int]\" has levels 0 to 1 only")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));

    [Fact]
    public void A_client_need_not_define_the_directives() => Assert.Empty(TestClient.Compile(
        "type Query { a: Int @semanticNonNull b: Int }\nextend type Query @semanticNonNullField(name: \"b\")\nextend schema @catch(to: THROW)", "query Q { a b }").Findings);
}
