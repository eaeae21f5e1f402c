using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3016")]
public class KnownFragmentNamesRuleTests
{
    [Theory]
    [InlineData("query Q { hero { ...F } } fragment F on Character { id }")]
    [InlineData("query Q { hero { ...F } } fragment F on Character { ...G } fragment G on Character { id }")]
    public void A_fragment_of_the_document(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "query Q { hero { id ...F } }",
        "a.graphql(1,24) 'F' FLUX3016: Unknown fragment \"F\"")]
    [InlineData(
        "fragment G on Character { ...F ... on Droid { ...f } }\nfragment F on Character { id }\nquery Q { hero { ...G } }",
        "a.graphql(1,50) 'f' FLUX3016: Unknown fragment \"f\"; did you mean \"F\"?")]
    public void A_fragment_that_nobody_defines(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));

    [Fact]
    public void A_fragment_of_another_document() =>
        Assert.Empty(TestClient.FindingsIn("query Q { hero { ...F } }", "fragment F on Character { ...G }", "fragment G on Character { id }"));

    [Fact]
    public void The_name_that_was_meant_can_be_in_another_document() => Assert.Equal(
        ["a.graphql(1,21) 'CharacterFeilds' FLUX3016: Unknown fragment \"CharacterFeilds\"; did you mean \"CharacterFields\"?"],
        TestClient.FindingsIn("query Q { hero { ...CharacterFeilds } }", "fragment CharacterFields on Character { id } query R { hero { ...CharacterFields } }"));

    [Fact]
    public void A_fragment_that_cannot_be_read_is_not_defined() => Assert.Equal(
        [
            "a.graphql(1,21) 'F' FLUX3016: Unknown fragment \"F\"",
            "b.graphql(1,27) '}' FLUX1001: Syntax error: expected Name, found \"}\".",
        ],
        TestClient.FindingsIn("query Q { hero { ...F } }", "fragment F on Character { }"));
}
