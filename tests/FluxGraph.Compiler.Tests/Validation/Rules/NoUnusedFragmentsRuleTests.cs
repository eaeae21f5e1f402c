using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3015")]
public class NoUnusedFragmentsRuleTests
{
    private static readonly CheckedRule Rule = new("NoUnusedFragmentsRule");

    [Theory]
    [InlineData("query Q { hero { ...F } } fragment F on Character { id }")]
    [InlineData("query Q { hero { friends { ... on Droid { ...F } } } } fragment F on Droid { id }")]
    [InlineData("query Q { hero { ...F } } fragment F on Character { ...G } fragment G on Character { id }")]
    [InlineData("{ hero { ...F } } fragment F on Character { id }")]
    [InlineData("query Q { hero { ...F } } fragment F on Character { id } fragment F on Character { name }")]
    public void A_fragment_that_an_operation_reaches(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "fragment F on Character { id }",
        "a.graphql(1,1) 'fragment F on Character { id }' FLUX3015: Fragment \"F\" is never used")]
    [InlineData(
        "query Q { hero { ...f } }\nfragment f on Character { id }\nfragment F on Character { id }",
        "a.graphql(3,1) 'fragment F on Character { id }' FLUX3015: Fragment \"F\" is never used")]
    [InlineData(
        "query Q { now }\nfragment F on Character { ...G }\nfragment G on Character { ...F }",
        "a.graphql(2,1) 'fragment F on Character { ...G }' FLUX3015: Fragment \"F\" is never used",
        "a.graphql(3,1) 'fragment G on Character { ...F }' FLUX3015: Fragment \"G\" is never used")]
    public void A_fragment_that_no_operation_reaches(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void Operations_of_other_documents_count() => Assert.Equal(
        ["c.graphql(1,1) 'fragment H on Character { id }' FLUX3015: Fragment \"H\" is never used"],
        Rule.FindingsIn(
            HeroSchema.Text,
            "fragment G on Character { id }",
            "fragment F on Character { ...G }",
            "fragment H on Character { id }",
            "query Q { hero { ...F } }"));
}
