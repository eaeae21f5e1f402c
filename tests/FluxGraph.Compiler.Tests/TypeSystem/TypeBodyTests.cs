using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Tests.TypeSystem;

public class TypeBodyTests
{
    [Trait("Rule", "FLUX2001")]
    [Theory]
    [InlineData("type T { a: Int, b: Int, a: String }", "0.graphql(1,26): warning FLUX2001: \"T\" defines \"a\" more than once; the first definition counts.")]
    [InlineData("interface T { a: Int }\nextend interface T { a: String }", "0.graphql(2,22): warning FLUX2001: \"T\" defines \"a\" more than once; the first definition counts.")]
    [InlineData("enum T { A B A }", "0.graphql(1,14): warning FLUX2001: \"T\" defines \"A\" more than once; the first definition counts.")]
    [InlineData("input T { a: Int a: String }", "0.graphql(1,18): warning FLUX2001: \"T\" defines \"a\" more than once; the first definition counts.")]
    public void A_member_that_is_defined_twice_is_a_finding_and_the_first_one_counts(string text, string finding)
    {
        var type = SchemaTests.Create(text).FindType("T")!;

        Assert.Equal([finding], type.Findings.Select(found => found.ToString()));
        Assert.True(type is not CompositeType composite || composite.FindField("a")!.Type.ToString() == "Int");
    }

    [Trait("Rule", "FLUX2001")]
    [Fact]
    public void A_member_that_is_defined_twice_in_another_file_is_found_there()
    {
        var type = SchemaTests.Create("type T { a: Int }", "extend type T {\n  b: Int\n  a: Int\n}").FindType("T")!;

        Assert.Equal("1.graphql(3,3)", Assert.Single((IEnumerable<Finding>)type.Findings).Location.ToString());
    }

    [Trait("Rule", "FLUX1001")]
    [Theory]
    [InlineData("type T { a Int }", "0.graphql(1,12): error FLUX1001: Syntax error: expected \":\", found Name \"Int\".")]
    [InlineData("type T { }", "0.graphql(1,10): error FLUX1001: Syntax error: expected Name, found \"}\".")]
    [InlineData("type T { a(): Int }", "0.graphql(1,12): error FLUX1001: Syntax error: expected Name, found \")\".")]
    [InlineData("type T { a: Int = 1 }", "0.graphql(1,17): error FLUX1001: Syntax error: expected Name, found \"=\".")]
    [InlineData("input T { a(b: Int): Int }", "0.graphql(1,12): error FLUX1001: Syntax error: expected \":\", found \"(\".")]
    [InlineData("input T { a: Int = $b }", "0.graphql(1,20): error FLUX1001: Syntax error: unexpected variable \"$b\" in constant value.")]
    [InlineData("enum T { A: 1 }", "0.graphql(1,11): error FLUX1001: Syntax error: expected Name, found \":\".")]
    [InlineData("enum T { A true }", "0.graphql(1,12): error FLUX1001: Syntax error: Name \"true\" is reserved and cannot be used for an enum value.")]
    public void A_broken_body_leaves_the_type(string text, string finding)
    {
        var schema = SchemaTests.Create(text);

        Assert.Empty((IEnumerable<Finding>)schema.Findings);
        Assert.Equal([finding], schema.FindType("T")!.Findings.Select(found => found.ToString()));
    }

    [Fact]
    public void A_broken_extension_leaves_the_definition()
    {
        var type = SchemaTests.Create("type T { a: Int }\nextend type T { b }").FindCompositeType("T")!;

        Assert.Equal(["a"], type.Fields.Select(field => field.Name.Text));
    }

    [Fact]
    public void A_defect_is_found_only_by_a_document_that_uses_the_type()
    {
        const string Schema = "type Query { a: A b: B }\ntype A { id: ID id: ID }\ntype B { id ID }\nenum Unused { A A }";

        Assert.Empty(TestClient.Compile(Schema, "query X { __typename }").Findings);
        Assert.Equal(
            ["schema.graphql(2,17) 'id' FLUX2001: \"A\" defines \"id\" more than once; the first definition counts."],
            TestClient.Compile(Schema, "query X { a { id } }", "query Y { a { id } }").Findings);
        Assert.Equal(
            [
                "schema.graphql(3,13) 'ID' FLUX1001: Syntax error: expected \":\", found Name \"ID\".",
                "a.graphql(1,15) 'id' FLUX3006: Cannot query field \"id\" on type \"B\"",
            ],
            TestClient.Compile(Schema, "query X { b { id } }").Findings);
    }
}
