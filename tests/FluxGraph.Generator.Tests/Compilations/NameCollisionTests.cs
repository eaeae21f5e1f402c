using FluxGraph.Compiler;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Generator.Tests.Compilations;

/// <summary>Whatever things are called in GraphQL, what is generated compiles without a warning.</summary>
public class NameCollisionTests
{
    [Theory]
    [InlineData("a field called like the type around it", "type Query { hero: Hero } type Hero { hero: Hero id: ID }", "query Hero { hero { hero { id hero { id } } } }")]
    [InlineData("a field called like a type condition", "type Query { node: Node } interface Node { id: ID droid: Node } type Droid implements Node { id: ID droid: Node size: Int }", "query Q { node { droid { id } ... on Droid { size droid { ... on Droid { size } } } } }")]
    [InlineData("a fragment in the same way", "type Query { hero: Hero } type Hero { hero: Hero id: ID }", "query Q { hero { ...Hero } } fragment Hero on Hero { hero { id } }")]
    [InlineData("values of an enum", "type Query { a(b: E): E } enum E { RED red Red fooBar foo_bar event Event Unrecognized UNRECOGNIZED class }", "query Q($b: E) { a(b: $b) }")]
    [InlineData("fields of an input object", "type Query { a(b: I): Int } input I { heroId: ID! hero_id: ID heroID: Int class: Int Class: Int equals: Int Equals: Int write: Int i: I }", "query Q($b: I) { a(b: $b) }")]
    [InlineData("a field called like the type of another one", "type Query { a(b: I): Int } input I { place: Int where: Place kind: Place_ e: Kind } input Place { i: I } input Place_ { a: Int } enum Kind { A }", "query Q($b: I) { a(b: $b) }")]
    [InlineData("types", "type Query { a(b: hero_type, c: heroType, d: HeroType): Int } input hero_type { a: Int } input heroType { a: hero_type } enum HeroType { A }", "query Q($b: hero_type, $c: heroType, $d: HeroType) { a(b: $b, c: $c, d: $d) }")]
    [InlineData("types of the framework", "type Query { a(b: String_, c: Task, d: DateTimeOffset, e: Object): System } enum System { A } input String_ { a: Int } input Task { a: Int } enum DateTimeOffset { A } input Object { a: [Task!] }", "query Task($b: String_, $c: Task, $d: DateTimeOffset, $e: Object) { a(b: $b, c: $c, d: $d, e: $e) }")]
    [InlineData("more types of the framework", "type Query { a(b: List, c: [Type!], d: Action, e: FluxGraph, f: IReadOnlyList): Type } enum Type { A Type } input List { list: [List!] type: Type } input Action { type: [[Type]] action: Action } enum FluxGraph { A } input IReadOnlyList { a: [IReadOnlyList!]! enum: Enum } enum Enum { A } enum Optional { A }", "query Action($b: List, $c: [Type!], $d: Action, $e: FluxGraph, $f: IReadOnlyList) { a(b: $b, c: $c, d: $d, e: $e, f: $f) } query Type { a } fragment List on Query { a } query String { ...List }")]
    [InlineData("members of records", "type Query { equals: Int toString: Int getHashCode: Int clone: Int equalityContract: Int printMembers: Int memberwiseClone: Query }", "query Q { equals toString getHashCode clone equalityContract printMembers memberwiseClone { equals } }")]
    [InlineData("keywords and numbers", "type Query { class: Int _1: Int __: Int event(string: Int, _2: Int): Query }", "query Class($int: Int, $class: Int, $cancellationToken: Int, $executor: Int) { class _1 event(string: $int, _2: $class) { class event(string: $cancellationToken, _2: $executor) { class } } }")]
    [InlineData("operations and fragments", "type Query { a: Int q: Query }", "query getHero { a ...get_hero } query get_hero { a } query GetHero { a q { a } } fragment get_hero on Query { a } fragment GetHeroResult on Query { a q { a } }")]
    [InlineData("a custom scalar twice", "type Query { a: Odd b: Odd c: [Odd] } scalar Odd", "query Q { a b c }")]
    public void Everything_compiles(string what, string schema, string document)
    {
        var client = ConfigurationReader.Read(new SourceDocument("/p/.graphqlrc.json", """{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "name": "AClient", "namespace": "A" } } }""")).Clients[0];

        var result = GraphQLCompiler.Compile(client, "A", [new SourceDocument("/p/schema.graphql", schema)], [new SourceDocument("/p/a.graphql", document)]);

        Assert.DoesNotContain(result.Findings, finding => finding.Descriptor.Severity == FindingSeverity.Error);
        var errors = GeneratedAssembly.ErrorsOf(GeneratedAssembly.CreateCompilation(result.Files));
        Assert.True(errors.Length == 0, $"{what}:\n{string.Join("\n", errors)}");
    }
}
