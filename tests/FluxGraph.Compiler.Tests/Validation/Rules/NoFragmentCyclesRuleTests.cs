using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3017")]
public class NoFragmentCyclesRuleTests
{
    [Theory]
    [InlineData("query Q { hero { ...A } } fragment A on Character { ...B ...C } fragment B on Character { ...C } fragment C on Character { id }")]
    [InlineData("query Q { hero { friends { ...A } ...A } } fragment A on Character { id }")]
    public void Fragments_that_lead_to_others(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "fragment A on Character { id ...A }",
        "a.graphql(1,30) '...A' FLUX3017: Cannot spread fragment \"A\" within itself")]
    [InlineData(
        "fragment A on Character { id friends { ... on Droid { ...A } } }",
        "a.graphql(1,55) '...A' FLUX3017: Cannot spread fragment \"A\" within itself")]
    [InlineData(
        "fragment A on Character { id ...B }\nfragment B on Character { id ...A }",
        "a.graphql(1,30) '...B' FLUX3017: Cannot spread fragment \"A\" within itself via \"B\"",
        "a.graphql(2,30) '...A' FLUX3017: Cannot spread fragment \"B\" within itself via \"A\"")]
    [InlineData(
        "fragment A on Character { id ...B }\nfragment B on Character { id ...B }",
        "a.graphql(2,30) '...B' FLUX3017: Cannot spread fragment \"B\" within itself")]
    public void A_fragment_that_leads_to_itself(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));

    [Fact]
    public void A_cycle_through_several_documents_is_found_in_each()
    {
        var client = TestClient.Compile(
            HeroSchema.Text,
            "query Q { hero { ...A } }",
            "fragment A on Character { friends { ...B } }",
            "fragment B on Character { friends { ...C } }",
            "fragment C on Character { id ...A }");

        Assert.Equal(
            [
                "b.graphql(1,37) '...B' FLUX3017: Cannot spread fragment \"A\" within itself via \"B\", \"C\"",
                "c.graphql(1,37) '...C' FLUX3017: Cannot spread fragment \"B\" within itself via \"C\", \"A\"",
                "d.graphql(1,30) '...A' FLUX3017: Cannot spread fragment \"C\" within itself via \"A\", \"B\"",
            ],
            client.Findings);
        Assert.Contains("IQQuery", client.File("a.g.cs"), StringComparison.Ordinal);
    }
}
