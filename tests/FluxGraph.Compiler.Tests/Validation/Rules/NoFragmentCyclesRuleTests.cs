using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3017")]
public class NoFragmentCyclesRuleTests
{
    private static readonly CheckedRule Rule = new("NoFragmentCyclesRule");

    [Theory]
    [InlineData("query Q { hero { ...A } } fragment A on Character { ...B ...C } fragment B on Character { ...C } fragment C on Character { id }")]
    [InlineData("query Q { hero { friends { ...A } ...A } } fragment A on Character { id }")]
    public void Fragments_that_lead_to_others(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "fragment A on Character { id ...A }",
        "a.graphql(1,30) '...A' FLUX3017: Cannot spread fragment \"A\" within itself")]
    [InlineData(
        "fragment A on Character { id friends { ... on Droid { ...A } } }",
        "a.graphql(1,55) '...A' FLUX3017: Cannot spread fragment \"A\" within itself")]
    [InlineData(
        "fragment A on Character { id ...B }\nfragment B on Character { id ...A }",
        "a.graphql(1,30) '...B' FLUX3017: Cannot spread fragment \"A\" within itself via \"B\"\n + a.graphql(2,30) '...A'")]
    [InlineData(
        "fragment A on Character { id ...B }\nfragment B on Character { id ...B }",
        "a.graphql(2,30) '...B' FLUX3017: Cannot spread fragment \"B\" within itself")]
    [InlineData(
        "fragment A on Character { ...B ...B }\nfragment B on Character { ...A }",
        "a.graphql(1,27) '...B' FLUX3017: Cannot spread fragment \"A\" within itself via \"B\"\n + a.graphql(2,27) '...A'")]
    [InlineData(
        "fragment A on Character { ...B ...C }\nfragment B on Character { ...A }\nfragment C on Character { ...C ...A }",
        "a.graphql(1,27) '...B' FLUX3017: Cannot spread fragment \"A\" within itself via \"B\"\n + a.graphql(2,27) '...A'",
        "a.graphql(3,27) '...C' FLUX3017: Cannot spread fragment \"C\" within itself",
        "a.graphql(1,32) '...C' FLUX3017: Cannot spread fragment \"A\" within itself via \"C\"\n + a.graphql(3,32) '...A'")]
    public void A_fragment_that_leads_to_itself(string document, params string[] findings) => Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void A_cycle_through_several_documents_is_found_once()
    {
        string[] documents =
        [
            "query Q { hero { ...A } }",
            "fragment A on Character { friends { ...B } }",
            "fragment B on Character { friends { ...C } }",
            "fragment C on Character { id ...A }",
        ];

        Assert.Equal(
            [
                """
                b.graphql(1,37) '...B' FLUX3017: Cannot spread fragment "A" within itself via "B", "C"
                 + c.graphql(1,37) '...C'
                 + d.graphql(1,30) '...A'
                """,
            ],
            Rule.FindingsIn(HeroSchema.Text, documents));
    }

    [Fact]
    public void What_leads_into_a_cycle_is_left_out_and_the_rest_is_generated()
    {
        var client = TestClient.Compile(
            HeroSchema.Text, "query Q { hero { ...A } } query Intact { hero { ...B } } fragment A on Character { friends { ...A } } fragment B on Character { id }");

        Assert.Contains("IIntactQuery", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("interface IB", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("IQQuery", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("interface IA", client.File("a.g.cs"), StringComparison.Ordinal);
    }
}
