using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Tests.TypeSystem;

public class ClientDirectivesTests
{
    private const string Schema = "type Query { a: E b(c: I): Int } enum E { F G } input I { j: Int }";

    private const string Extension =
        "extend type Query { a: E @rename(name: \"Alpha\") } extend enum E { F @rename(name: \"First\") H } extend input I { j: Int @rename(name: \"Jay\") }";

    [Fact]
    public void What_an_extension_says_about_a_member_is_added_to_it()
    {
        var schema = SchemaTests.Create(Schema, Extension);

        var type = Assert.IsType<EnumType>(schema.FindType("E"));
        Assert.Equal(["F", "G", "H"], type.Values.Select(value => value.Name.Text));
        Assert.Equal("First", ClientDirectives.NameIn(type.FindValue("F")!.Directives));
        Assert.Equal("Alpha", ClientDirectives.NameIn(schema.FindCompositeType("Query")!.FindField("a")!.Directives));
        Assert.Equal("Jay", ClientDirectives.NameIn(Assert.IsType<InputObjectType>(schema.FindType("I")).FindField("j")!.Directives));
    }

    [Fact]
    public void Members_that_are_given_no_number_keep_their_places_unless_these_are_taken()
    {
        var file = TestClient.Compile("type Query { e: E } enum E { A B C D } extend enum E { A @enumValue(value: \"3\") C @enumValue(value: \"2\") }", "query Q { e }").File("SharedTypes.g.cs");

        Assert.Contains("[\"A\", \"B\", \"C\", \"D\"], [3, 4, 2, 5]", file, StringComparison.Ordinal);
        Assert.Contains("    A = 3,", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_repeated_to_say_when_it_is_null_is_no_second_one() => Assert.Empty(new CheckedSchemaRule("UniqueFieldDefinitionNamesRule").FindingsIn(
        "type Query { a: Int }", "extend type Query { a: Int @semanticNonNull }"));

    [Theory]
    [InlineData("UniqueFieldDefinitionNamesRule")]
    [InlineData("UniqueEnumValueNamesRule")]
    public void That_is_no_repetition(string rule) => Assert.Empty(new CheckedSchemaRule(rule).FindingsIn(Schema, Extension));

    [Theory]
    [InlineData("UniqueFieldDefinitionNamesRule", "type Query { a: Int a: Int @rename(name: \"b\") }")]
    [InlineData("UniqueEnumValueNamesRule", "enum E { A A @rename(name: \"b\") }")]
    public void In_a_definition_it_is_one(string rule, string schema) => Assert.Single(new CheckedSchemaRule(rule).FindingsIn(schema));

    [Fact]
    public void A_field_with_an_alias_is_called_by_it()
    {
        var text = TestClient.Compile(Schema + Extension, "query Q { a x: a }").File("a.g.cs");

        Assert.Contains("record QResult(E? Alpha, E? X)", text, StringComparison.Ordinal);
        Assert.Contains("[\"a\", \"x\"]", text, StringComparison.Ordinal);
    }
}
