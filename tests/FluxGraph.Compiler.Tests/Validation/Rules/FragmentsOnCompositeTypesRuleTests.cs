using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3014")]
public class FragmentsOnCompositeTypesRuleTests
{
    [Theory]
    [InlineData("fragment F on Character { id } query Q { hero { ...F } }")]
    [InlineData("fragment F on Droid { id } query Q { hero { ...F } }")]
    [InlineData("fragment F on SearchResult { __typename } query Q { hero { ...F } }")]
    [InlineData("query Q { hero { ... on Droid { id } ... { id } ... @include(if: true) { id } } }")]
    public void A_fragment_on_a_type_with_something_to_select(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "fragment F on Episode { id } query Q { hero { ...F } }",
        "a.graphql(1,15) 'Episode' FLUX3014: Fragment \"F\" cannot condition on non composite type \"Episode\"")]
    [InlineData(
        "fragment F on String { id } query Q { hero { ...F } }",
        "a.graphql(1,15) 'String' FLUX3014: Fragment \"F\" cannot condition on non composite type \"String\"")]
    [InlineData(
        "fragment F on ReviewInput { stars } query Q { hero { ...F } }",
        "a.graphql(1,15) 'ReviewInput' FLUX3014: Fragment \"F\" cannot condition on non composite type \"ReviewInput\"")]
    [InlineData(
        "query Q { hero { ... on Instant { id } id } }",
        "a.graphql(1,25) 'Instant' FLUX3014: Fragment cannot condition on non composite type \"Instant\"")]
    public void A_fragment_on_a_type_with_nothing_to_select(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));
}
