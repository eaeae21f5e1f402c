using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2004")]
public class UniqueEnumValueNamesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UniqueEnumValueNamesRule");

    [Theory]
    [InlineData("enum T { A B } enum S { A }")]
    [InlineData("enum T { A } extend enum T { a }")]
    public void A_value_defined_once(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "enum T { A B A }",
        "a.graphql(1,10) 'A' FLUX2004: Enum value \"T.A\" is defined more than once; the first definition counts\n + a.graphql(1,14) 'A'")]
    [InlineData(
        "extend enum T { A }\nenum T { A }",
        "a.graphql(1,17) 'A' FLUX2004: Enum value \"T.A\" is defined more than once; the first definition counts\n + a.graphql(2,10) 'A'")]
    public void A_value_defined_twice(string schema, string finding) => Assert.Equal([finding], Rule.FindingsIn(schema));
}
