using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3027")]
public class VariablesInAllowedPositionRuleTests
{
    private static readonly CheckedRule Rule = new("VariablesInAllowedPositionRule");

    [Theory]
    [InlineData("query Q($id: ID!) { droid(id: $id) { id } }")]
    [InlineData("query Q($e: Episode!) { hero(episode: $e) { id } }")]
    [InlineData("query Q($id: ID = \"1\") { droid(id: $id) { id } }")]
    [InlineData("mutation M($s: Int) { rate(stars: $s) { stars } }")]
    [InlineData("query Q($ids: [ID!]!) { characters(ids: $ids) { id } }")]
    [InlineData("query Q($id: ID!) { characters(ids: [$id]) { id } }")]
    [InlineData("mutation M($r: Int) { createReview(review: {stars: 1, color: {red: $r}}) { stars } }")]
    [InlineData("query Q($f: Boolean = false) { now @skip(if: $f) }")]
    [InlineData("query Q($id: Nowhere) { droid(id: $id) { id } unknown(a: $id) }")]
    [InlineData("query Q { droid(id: $undefined) { id } }")]
    public void A_variable_of_a_type_that_is_allowed(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q($id: ID) { droid(id: $id) { id } }",
        "a.graphql(1,9) '$id: ID' FLUX3027: Variable \"$id\" of type \"ID\" used in position expecting type \"ID!\"\n + a.graphql(1,30) '$id'")]
    [InlineData(
        "query Q($id: ID = null) { droid(id: $id) { id } }",
        "a.graphql(1,9) '$id: ID = null' FLUX3027: Variable \"$id\" of type \"ID\" used in position expecting type \"ID!\"\n + a.graphql(1,37) '$id'")]
    [InlineData(
        "query Q($id: String!) { droid(id: $id) { id } }",
        "a.graphql(1,9) '$id: String!' FLUX3027: Variable \"$id\" of type \"String!\" used in position expecting type \"ID!\"\n + a.graphql(1,35) '$id'")]
    [InlineData(
        "query Q($id: ID!) { characters(ids: $id) { id } }",
        "a.graphql(1,9) '$id: ID!' FLUX3027: Variable \"$id\" of type \"ID!\" used in position expecting type \"[ID!]!\"\n + a.graphql(1,37) '$id'")]
    [InlineData(
        "query Q($ids: [ID]!) { characters(ids: $ids) { id } }",
        "a.graphql(1,9) '$ids: [ID]!' FLUX3027: Variable \"$ids\" of type \"[ID]!\" used in position expecting type \"[ID!]!\"\n + a.graphql(1,40) '$ids'")]
    [InlineData(
        "query Q($id: ID) { characters(ids: [$id]) { id } }",
        "a.graphql(1,9) '$id: ID' FLUX3027: Variable \"$id\" of type \"ID\" used in position expecting type \"ID!\"\n + a.graphql(1,37) '$id'")]
    [InlineData(
        "mutation M($s: Int) { createReview(review: {stars: $s}) { stars } }",
        "a.graphql(1,12) '$s: Int' FLUX3027: Variable \"$s\" of type \"Int\" used in position expecting type \"Int!\"\n + a.graphql(1,52) '$s'")]
    [InlineData(
        "query Q($f: Boolean) { now @skip(if: $f) }",
        "a.graphql(1,9) '$f: Boolean' FLUX3027: Variable \"$f\" of type \"Boolean\" used in position expecting type \"Boolean!\"\n + a.graphql(1,38) '$f'")]
    [InlineData(
        "query Q($id: ID) { a: droid(id: $id) { id } b: droid(id: $id) { id } }",
        "a.graphql(1,9) '$id: ID' FLUX3027: Variable \"$id\" of type \"ID\" used in position expecting type \"ID!\"\n + a.graphql(1,33) '$id'",
        "a.graphql(1,9) '$id: ID' FLUX3027: Variable \"$id\" of type \"ID\" used in position expecting type \"ID!\"\n + a.graphql(1,58) '$id'")]
    public void A_variable_of_a_type_that_is_not_allowed(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void A_use_in_a_fragment_of_another_document_is_related() => Assert.Equal(
        [
            """
            a.graphql(1,9) '$u: Int' FLUX3027: Variable "$u" of type "Int" used in position expecting type "String"
             + c.graphql(1,36) '$u'
            """,
        ],
        Rule.FindingsIn(
            HeroSchema.Text,
            "query Q($u: Int) { hero { ...F } }",
            "fragment F on Character { ...G }",
            "fragment G on Human { height(unit: $u) }"));
}
