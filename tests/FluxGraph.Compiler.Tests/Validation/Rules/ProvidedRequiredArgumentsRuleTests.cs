using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3011")]
public class ProvidedRequiredArgumentsRuleTests
{
    [Theory]
    [InlineData("query Q($id: ID!) { droid(id: $id) { id } hero { id } }")]
    [InlineData("query Q { hero { ... on Human { height } } characters(ids: [], first: 1) { id } }")]
    [InlineData("query Q @audit(level: 1) { now @include(if: true) }")]
    [InlineData("query Q { characters(ids: []) { id } }")]
    public void Every_required_argument_is_given_and_one_with_a_default_need_not_be(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "query Q { droid { id } }",
        "a.graphql(1,11) 'droid' FLUX3011: Field \"droid\" argument \"id\" of type \"ID!\" is required, but it was not provided")]
    [InlineData(
        "query Q { d: droid(ide: 1) { id } }",
        "a.graphql(1,20) 'ide' FLUX3009: Unknown argument \"ide\" on field \"Query.droid\"; did you mean \"id\"?",
        "a.graphql(1,11) 'd: droid' FLUX3011: Field \"droid\" argument \"id\" of type \"ID!\" is required, but it was not provided")]
    [InlineData(
        "query Q { characters(first: 1) { id } }",
        "a.graphql(1,11) 'characters' FLUX3011: Field \"characters\" argument \"ids\" of type \"[ID!]!\" is required, but it was not provided")]
    [InlineData(
        "query Q { now @include }",
        "a.graphql(1,15) '@include' FLUX3011: Directive \"@include\" argument \"if\" of type \"Boolean!\" is required, but it was not provided")]
    [InlineData(
        "query Q @audit(reason: \"x\") { now }",
        "a.graphql(1,9) '@audit(reason: \"x\")' FLUX3011: Directive \"@audit\" argument \"level\" of type \"Int!\" is required, but it was not provided")]
    [InlineData(
        "mutation M { createReview { stars } }",
        "a.graphql(1,14) 'createReview' FLUX3011: Field \"createReview\" argument \"review\" of type \"ReviewInput!\" is required, but it was not provided")]
    public void A_required_argument_that_is_not_given(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));
}
