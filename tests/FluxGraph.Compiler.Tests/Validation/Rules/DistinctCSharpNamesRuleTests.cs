using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3105")]
public class DistinctCSharpNamesRuleTests
{
    private const string Schema = "type Query { id: ID heroId: ID hero_id: ID hero: Query find(a: Int, b: Int): Query }";

    private static readonly CheckedRule Rule = new("DistinctCSharpNamesRule");

    [Theory]
    [InlineData("query Q { id ID: id }")]
    [InlineData("query Q { heroId legacy: hero_id }")]
    [InlineData("query Q { heroId hero { hero_id } }")]
    [InlineData("query Q { heroId ...F } fragment F on Query { heroId }")]
    [InlineData("query Q($a: Int, $b: Int) { find(a: $a, b: $b) { id } }")]
    [InlineData("query Q($a: Int, $A: Int) { find(a: $a, b: $A) { id } }")]
    [InlineData("query P($a: Int) { find(a: $a) { id } } query Q($A: Int) { find(a: $A) { id } }")]
    public void Names_that_differ(string document) => Assert.Empty(Rule.FindingsIn(Schema, document));

    [Theory]
    [InlineData(
        "query Q { heroId id hero_id }",
        "a.graphql(1,21) 'hero_id' FLUX3105: \"heroId\" and \"hero_id\" would both be \"HeroId\" in C#, so one is called \"hero_id\"; give it an alias for a better name\n + a.graphql(1,11) 'heroId'")]
    [InlineData(
        "query Q { id ... { Id: heroId } }",
        "a.graphql(1,20) 'Id' FLUX3105: \"id\" and \"Id\" would both be \"Id\" in C#, so one is called \"id\"; give it an alias for a better name\n + a.graphql(1,11) 'id'")]
    [InlineData(
        "query Q { ...F hero_id } fragment F on Query { ...G } fragment G on Query { heroId }",
        "a.graphql(1,16) 'hero_id' FLUX3105: \"heroId\" and \"hero_id\" would both be \"HeroId\" in C#, so one is called \"hero_id\"; give it an alias for a better name\n + a.graphql(1,77) 'heroId'")]
    [InlineData(
        "query Q { ...F ...G } fragment F on Query { heroId } fragment G on Query { hero_id }",
        "a.graphql(1,76) 'hero_id' FLUX3105: \"heroId\" and \"hero_id\" would both be \"HeroId\" in C#, so one is called \"hero_id\"; give it an alias for a better name\n + a.graphql(1,45) 'heroId'")]
    [InlineData(
        "query Q { hero { ...F } } fragment F on Query { heroId hero_id }",
        "a.graphql(1,56) 'hero_id' FLUX3105: \"heroId\" and \"hero_id\" would both be \"HeroId\" in C#, so one is called \"hero_id\"; give it an alias for a better name\n + a.graphql(1,49) 'heroId'")]
    public void Names_that_are_one(string document, string finding) => Assert.Equal([finding], Rule.FindingsIn(Schema, document));
}
