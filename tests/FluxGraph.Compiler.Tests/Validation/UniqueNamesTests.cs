using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation;

public class UniqueNamesTests
{
    [Trait("Rule", "FLUX3003")]
    [Fact]
    public void An_operation_of_another_document_has_the_name_already()
    {
        var client = TestClient.Compile(
            HeroSchema.Text, "query Hero { hero { id } }", "query Other { now }\nmutation Hero { createReview(review: {stars: 1}) { stars } }", "query Hero { hero { name } }");

        Assert.Equal(
            [
                "a.graphql(1,7) 'Hero' FLUX3003: There can be only one operation named \"Hero\"; the other one is at /project/b.graphql(2,10)",
                "a.graphql(1,7) 'Hero' FLUX3003: There can be only one operation named \"Hero\"; the other one is at /project/c.graphql(1,7)",
            ],
            client.Findings);
        Assert.Contains("interface IHeroQuery", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("interface IOtherQuery", client.File("b.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("IHeroMutation", client.File("b.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("IHeroQuery", client.File("c.g.cs"), StringComparison.Ordinal);
    }

    [Trait("Rule", "FLUX3003")]
    [Fact]
    public void An_operation_of_the_same_document_has_the_name_already()
    {
        var client = TestClient.Compile(HeroSchema.Text, "query Hero { hero { id } }\nquery Hero { now }\nquery Other { now }");

        Assert.Equal(
            ["a.graphql(1,7) 'Hero' FLUX3003: There can be only one operation named \"Hero\"; the other one is at /project/a.graphql(2,7)"],
            client.Findings);
        Assert.Contains("string Id", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("IOtherQuery", client.File("a.g.cs"), StringComparison.Ordinal);
    }

    [Trait("Rule", "FLUX3012")]
    [Fact]
    public void A_fragment_of_another_document_has_the_name_already()
    {
        var client = TestClient.Compile(
            HeroSchema.Text,
            "fragment Parts on Character { id }",
            "fragment Parts on Character { name }",
            "query Hero { hero { ...Parts } }");

        Assert.Equal(
            ["a.graphql(1,10) 'Parts' FLUX3012: There can be only one fragment named \"Parts\"; the other one is at /project/b.graphql(1,10)"],
            client.Findings);
        Assert.DoesNotContain("interface IParts", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("interface IParts", client.File("b.g.cs"), StringComparison.Ordinal);
        Assert.Contains("fragment Parts on Character{name}", client.File("c.g.cs"), StringComparison.Ordinal);
    }

    [Trait("Rule", "FLUX3012")]
    [Fact]
    public void A_fragment_of_the_same_document_has_the_name_already() => Assert.Equal(
        ["a.graphql(1,10) 'Parts' FLUX3012: There can be only one fragment named \"Parts\"; the other one is at /project/a.graphql(2,10)"],
        TestClient.FindingsIn("fragment Parts on Character { id }\nfragment Parts on Character { name }\nquery Hero { hero { ...Parts } }"));

    [Fact]
    public void Documents_come_by_path_in_whatever_order_they_are_given()
    {
        var client = TestClient.Configure();
        Compiler.Text.SourceDocument[] documents =
        [
            new("/project/b.graphql", "query Hero { now }"), new("/project/a.graphql", "query Hero { now }"),
        ];

        var output = GraphQLCompiler.Compile(client, "Tests", [new("/project/schema.graphql", HeroSchema.Text)], documents);

        var finding = output.Findings.Single();
        Assert.Equal("/project/a.graphql(1,7)", finding.Location.ToString());
        Assert.Equal("/project/b.graphql(1,7)", finding.Related.Single().ToString());
        Assert.Equal(
            output, GraphQLCompiler.Compile(client, "Tests", [new("/project/schema.graphql", HeroSchema.Text)], documents.Reverse()));
    }

    [Fact]
    public void An_operation_and_a_fragment_may_have_one_name_and_letter_case_counts() =>
        Assert.Empty(TestClient.FindingsIn("query Hero { hero { ...Hero } }\nfragment Hero on Character { id }", "query hero { now }"));
}
