using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2003")]
public class PossibleTypeExtensionsRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("PossibleTypeExtensionsRule");

    private const string Types = "type Type { a: Int } enum Enum { A }\n";

    [Theory]
    [InlineData("extend type Type { b: Int } extend enum Enum { B }")]
    [InlineData("extend scalar String @a")]
    public void An_extension_of_what_is_there(string extension) => Assert.Empty(Rule.FindingsIn(Types + extension));

    [Theory]
    [InlineData(
        "extend type Tipe { b: Int }",
        "a.graphql(2,13) 'Tipe' FLUX2003: Cannot extend type \"Tipe\" because it is not defined; did you mean \"Type\"?")]
    [InlineData(
        "extend type Elsewhere { b: Int }",
        "a.graphql(2,13) 'Elsewhere' FLUX2003: Cannot extend type \"Elsewhere\" because it is not defined")]
    [InlineData(
        "extend input Enum { b: Int }",
        "a.graphql(1,22) 'enum Enum { A }' FLUX2003: Cannot extend non-input object type \"Enum\"\n + a.graphql(2,1) 'extend input Enum { b: Int }'")]
    [InlineData(
        "extend enum String { B }",
        "a.graphql(2,13) 'String' FLUX2003: Cannot extend non-enum type \"String\"")]
    [InlineData(
        "enum Enum { C } scalar Enum extend enum Enum { B }",
        "a.graphql(2,17) 'scalar Enum' FLUX2003: Cannot extend non-enum type \"Enum\"\n + a.graphql(2,29) 'extend enum Enum { B }'")]
    public void An_extension_of_what_is_not_there(string extension, string finding) => Assert.Equal([finding], Rule.FindingsIn(Types + extension));
}
