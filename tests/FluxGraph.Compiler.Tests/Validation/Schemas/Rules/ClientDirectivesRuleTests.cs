using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2035")]
public class ClientDirectivesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("ClientDirectivesRule");

    [Theory]
    [InlineData("scalar A @runtimeType(name: \"global::System.Collections.Generic.Dictionary<string, int[]>\")")]
    [InlineData("enum A @rename(name: \"B\") { C @rename(name: \"D_1\") }")]
    [InlineData("scalar A @somethingElse(name: 1)")]
    public void What_C_sharp_can_have(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData("enum A @rename(name: \"B C\") { C }", "a.graphql(1,8) '@rename(name: \"B C\")' FLUX2035: Directive \"@rename\" needs a \"name\" that is an identifier of C#")]
    [InlineData("enum A @rename(name: \"1\") { C }", "a.graphql(1,8) '@rename(name: \"1\")' FLUX2035: Directive \"@rename\" needs a \"name\" that is an identifier of C#")]
    [InlineData("enum A @rename(name: B) { C }", "a.graphql(1,8) '@rename(name: B)' FLUX2035: Directive \"@rename\" needs a \"name\" that is an identifier of C#")]
    [InlineData("enum A { B @enumValue(value: \"x\") }", "a.graphql(1,12) '@enumValue(value: \"x\")' FLUX2035: Directive \"@enumValue\" needs a \"value\" that is a number of 32 bits")]
    [InlineData("scalar A @runtimeType", "a.graphql(1,10) '@runtimeType' FLUX2035: Directive \"@runtimeType\" needs a \"name\" that is a type of C# with its namespace, such as \"global::System.DateOnly\"")]
    [InlineData("scalar A @runtimeType(name: \"a;b\")", "a.graphql(1,10) '@runtimeType(name: \"a;b\")' FLUX2035: Directive \"@runtimeType\" needs a \"name\" that is a type of C# with its namespace, such as \"global::System.DateOnly\"")]
    public void What_it_cannot(string schema, string finding) => Assert.Equal([finding], Rule.FindingsIn(schema));
}
