using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2002")]
public class UniqueTypeNamesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UniqueTypeNamesRule");

    [Theory]
    [InlineData("type T { a: Int } extend type T { b: Int } type S { a: Int }")]
    [InlineData("type T { a: Int } directive @T on FIELD query T { a } fragment T on T { a }")]
    [InlineData("scalar ID")]
    public void A_type_defined_once(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Fact]
    public void A_type_defined_twice() => Assert.Equal(
        [
            "a.graphql(1,6) 'T' FLUX2002: There can be only one type named \"T\"; the first definition counts\n + a.graphql(2,8) 'T'",
            "a.graphql(1,6) 'T' FLUX2002: There can be only one type named \"T\"; the first definition counts\n + b.graphql(1,6) 'T'",
        ],
        Rule.FindingsIn("type T { a: Int }\nscalar T", "enum T { A }"));
}
