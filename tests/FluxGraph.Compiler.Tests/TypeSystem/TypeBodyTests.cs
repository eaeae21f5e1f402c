using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;

namespace FluxGraph.Compiler.Tests.TypeSystem;

public class TypeBodyTests
{
    [Fact]
    public void Of_two_members_with_one_name_the_first_counts()
    {
        Assert.Equal("Int", SchemaTests.Create("type T { a: Int, a: String }").FindCompositeType("T")!.FindField("a")!.Type.ToString());
        Assert.Equal(["A", "B"], ((EnumType)SchemaTests.Create("enum T { A B A }").FindType("T")!).Values.Select(value => value.Name.Text));
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
        Assert.Equal([finding], SchemaValidator.Of(schema).ValidateType("T").Select(found => found.ToString()));
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
            ["schema.graphql(2,10) 'id' FLUX2001: Field \"A.id\" is defined more than once; the first definition counts"],
            TestClient.Compile(Schema, "query X { a { id } }", "query Y { a { id } }").Findings);
        Assert.Equal(
            [
                "schema.graphql(3,13) 'ID' FLUX1001: Syntax error: expected \":\", found Name \"ID\".",
                "a.graphql(1,15) 'id' FLUX3006: Cannot query field \"id\" on type \"B\"",
            ],
            TestClient.Compile(Schema, "query X { b { id } }").Findings);
    }
}
