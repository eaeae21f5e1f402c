using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3005")]
public class SingleFieldSubscriptionsRuleTests
{
    private static readonly CheckedRule Rule = new("SingleFieldSubscriptionsRule");

    [Theory]
    [InlineData("subscription S { added { id } }")]
    [InlineData("subscription S { added { id text } }")]
    [InlineData("subscription S { added { id } added { text } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { added { id } }")]
    [InlineData("subscription S { added { id } ...F ... on Subscription { added { __typename } } } fragment F on Subscription { added { text } }")]
    [InlineData("subscription S { added { id } removed @skip(if: true) added: removed @include(if: false) }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { added { id } ...F }")]
    [InlineData("query Q { a: now b: now __typename }")]
    [InlineData("subscription S { ...Missing added { id } }")]
    public void A_subscription_with_one_field(string document) => Assert.Empty(Rule.FindingsIn(Schema, document));

    [Theory]
    [InlineData(
        "subscription S { added { id } removed }",
        "a.graphql(1,31) 'removed' FLUX3005: Subscription \"S\" must select only one top level field")]
    [InlineData(
        "subscription { added { id } removed other: removed }",
        "a.graphql(1,29) 'removed' FLUX3005: Anonymous Subscription must select only one top level field\n + a.graphql(1,37) 'other: removed'")]
    [InlineData(
        "subscription S { added { id } second: added { id } }",
        "a.graphql(1,31) 'second: added { id }' FLUX3005: Subscription \"S\" must select only one top level field")]
    [InlineData(
        "subscription S { added { id } ... { removed } ...F } fragment F on Subscription { removed ... on Subscription { removed } }",
        "a.graphql(1,37) 'removed' FLUX3005: Subscription \"S\" must select only one top level field\n + a.graphql(1,83) 'removed'\n + a.graphql(1,113) 'removed'")]
    [InlineData(
        "subscription S($f: Boolean!) { added { id } removed @skip(if: $f) }",
        "a.graphql(1,45) 'removed @skip(if: $f)' FLUX3005: Subscription \"S\" must select only one top level field")]
    [InlineData(
        "subscription S { __typename }",
        "a.graphql(1,18) '__typename' FLUX3005: Subscription \"S\" must not select an introspection top level field")]
    [InlineData(
        "subscription S { added { id } kind: __typename }",
        "a.graphql(1,31) 'kind: __typename' FLUX3005: Subscription \"S\" must select only one top level field",
        "a.graphql(1,31) 'kind: __typename' FLUX3005: Subscription \"S\" must not select an introspection top level field")]
    public void A_subscription_with_several_fields_or_introspection(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(Schema, document));

    [Fact]
    public void The_fields_of_a_fragment_in_another_document_count() => Assert.Equal(
        ["b.graphql(1,43) 'removed' FLUX3005: Subscription \"S\" must select only one top level field"],
        Rule.FindingsIn(Schema, "subscription S { ...F }", "fragment F on Subscription { added { id } removed }"));

    [Fact]
    public void A_schema_without_subscriptions_is_the_concern_of_another_rule() =>
        Assert.Empty(Rule.FindingsIn(HeroSchema.Text, "subscription S { a b }"));

    private const string Schema = "type Query { now: Int } type Subscription { added: Message removed: ID } type Message { id: ID! text: String! }";
}
