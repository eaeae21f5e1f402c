using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Semantics;

/// <summary>Which interfaces and classes selection sets become.</summary>
public class ShapeTests
{
    [Fact]
    public void A_selection_set_is_an_interface_and_a_class_named_by_its_path() => AssertTypes(
        "query Q { droid(id: 1) { id best: friends { name } } }",
        "interface IQResult",
        "interface IQ_Droid",
        "interface IQ_Droid_Droid : IQ_Droid",
        "interface IQ_Droid_Best",
        "record QResult : IQResult",
        "record Q_Droid_Droid : IQ_Droid_Droid",
        "record Q_Droid_Best : IQ_Droid_Best");

    [Fact]
    public void A_type_condition_is_an_interface_and_a_class_of_its_own_and_all_other_types_share_one() => AssertTypes(
        "query Q { hero { id ... on Droid { primaryFunction } } }",
        "interface IQResult",
        "interface IQ_Hero",
        "interface IQ_Hero_Droid : IQ_Hero",
        "record QResult : IQResult",
        "record Q_Hero_Droid : IQ_Hero_Droid",
        "record Q_Hero : IQ_Hero");

    [Fact]
    public void A_condition_that_always_holds_is_none() => AssertTypes(
        "query Q { droid(id: 1) { ... on Character { id } ... on Droid { name } } }",
        "interface IQResult",
        "interface IQ_Droid",
        "interface IQ_Droid_Droid : IQ_Droid",
        "record QResult : IQResult",
        "record Q_Droid_Droid : IQ_Droid_Droid");

    [Fact]
    public void A_condition_that_never_holds_adds_nothing() => AssertTypes(
        "query Q { droid(id: 1) { id ... on Character { ... on Human { height } } } }",
        "interface IQResult",
        "interface IQ_Droid",
        "interface IQ_Droid_Droid : IQ_Droid",
        "record QResult : IQResult",
        "record Q_Droid_Droid : IQ_Droid_Droid");

    [Fact]
    public void A_fragment_is_an_interface_that_every_selection_set_which_spreads_it_implements() => AssertTypes(
        "query Q { hero { ...F } droid(id: 1) { ...F id } } fragment F on Character { name }",
        "interface IQResult",
        "interface IQ_Hero : IF",
        "interface IQ_Droid : IF",
        "interface IQ_Droid_Droid : IQ_Droid",
        "record QResult : IQResult",
        "record Q_Hero : IQ_Hero",
        "record Q_Droid_Droid : IQ_Droid_Droid",
        "interface IF");

    [Fact]
    public void A_fragment_that_may_be_left_out_promises_nothing()
    {
        var file = TestClient.Compile(
            HeroSchema.Text, "query Q($a: Boolean!) { droid(id: 1) { ...F @include(if: $a) id } } fragment F on Character { appearsIn }").File("a.g.cs");

        Assert.Contains("interface IQ_Droid\n", file, StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<Episode>? AppearsIn { get; }", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id @include(if: $a)", "string? Id")]
    [InlineData("id @skip(if: $a)", "string? Id")]
    [InlineData("id @include(if: $a) id", "string Id")]
    [InlineData("... @include(if: $a) { id }", "string? Id")]
    [InlineData("... @include(if: $a) { id } ... @skip(if: $a) { id }", "string? Id")]
    public void What_can_be_taken_away_is_nullable(string selection, string expected) => Assert.Contains(
        expected + " { get; }",
        TestClient.Compile(HeroSchema.Text, $"query Q($a: Boolean!) {{ hero {{ {selection} }} }}").File("a.g.cs"),
        StringComparison.Ordinal);

    [Fact]
    public void Selection_sets_of_one_field_merge() => AssertTypes(
        "query Q { hero { friends { id } ...F } } fragment F on Character { friends { name } }",
        "interface IQResult",
        "interface IQ_Hero : IF",
        "interface IQ_Hero_Friends : IF_Friends",
        "record QResult : IQResult",
        "record Q_Hero : IQ_Hero",
        "record Q_Hero_Friends : IQ_Hero_Friends",
        "interface IF",
        "interface IF_Friends",
        "record F_Friends : IF_Friends");

    [Fact]
    public void Where_interfaces_say_less_than_the_class_it_implements_them_explicitly()
    {
        var file = TestClient.Compile(
            HeroSchema.Text, "query Q { hero { ...F friends { id } ... on Human { name } } } fragment F on Character { name friends { name } }").File("a.g.cs");

        Assert.Contains("new string Name { get; }", file, StringComparison.Ordinal);
        Assert.Contains("new global::System.Collections.Generic.IReadOnlyList<IQ_Hero_Friends?>? Friends { get; }", file, StringComparison.Ordinal);
        Assert.Contains("string? IF.Name => Name;", file, StringComparison.Ordinal);
        Assert.Contains("global::System.Collections.Generic.IReadOnlyList<IF_Friends?>? IF.Friends => Friends;", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_that_overlap_meet_in_a_class()
    {
        const string Schema = """
            type Query { node: Node }
            interface Node { id: ID! }
            interface Named { name: String }
            interface Aged { age: Int }
            type A implements Node & Named & Aged { id: ID! name: String age: Int }
            type B implements Node & Named { id: ID! name: String }
            type C implements Node & Aged { id: ID! age: Int }
            type D implements Node { id: ID! }
            """;

        var types = TypesIn(TestClient.Compile(Schema, "query Q { node { id ... on Named { name } ... on Aged { age } } }").File("a.g.cs"));

        Assert.Equal(
            [
                "interface IQResult",
                "interface IQ_Node",
                "interface IQ_Node_Named : IQ_Node",
                "interface IQ_Node_Aged : IQ_Node",
                "record QResult : IQResult",
                "record Q_Node_Named_Aged : IQ_Node_Named, IQ_Node_Aged",
                "record Q_Node_Named : IQ_Node_Named",
                "record Q_Node_Aged : IQ_Node_Aged",
                "record Q_Node : IQ_Node",
            ],
            types);
    }

    /// <summary>What a type of the schema promises, one that the server gets later need not have.</summary>
    [Theory]
    [InlineData("... on Only { size part { id } }")]
    [InlineData("...F")]
    public void The_only_type_of_a_union_or_interface_is_told_apart_from_those_that_come(string selection)
    {
        const string Schema = """
            type Query { node: Node union: Union }
            interface Node { id: ID! }
            union Union = Only
            type Only implements Node { id: ID! size: Int! part: Only! }
            """;
        var document = $"query Q {{ node {{ id {selection} }} union {{ ... on Node {{ id }} {selection} }} }}"
            + (selection == "...F" ? " fragment F on Node { ... on Only { size part { id } } }" : "");

        var client = TestClient.Compile(Schema, document);

        Assert.Empty(client.Findings);
        var records = TypesIn(client.File("a.g.cs")).Where(type => type.StartsWith("record ", StringComparison.Ordinal)).Select(type => type.Split(' ')[1]);
        Assert.Superset(new HashSet<string>(["Q_Node", "Q_Node_Only", "Q_Union", "Q_Union_Only"]), records.ToHashSet());
        Assert.Contains("partial record Q_Union(string Id) : IQ_Union", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Matches(@"partial record Q_Union_Only\(string Id, int Size, \w+ Part\)", client.File("a.g.cs"));
    }

    [Fact]
    public void An_interface_with_many_implementations_costs_what_the_document_mentions()
    {
        var implementations = string.Concat(Enumerable.Range(0, 300).Select(number => $" type T{number} implements Node {{ id: ID! n{number}: Int }}"));

        var types = TypesIn(TestClient.Compile(
            "type Query { node: Node } interface Node { id: ID! }" + implementations, "query Q { node { id ... on T7 { n7 } } }").File("a.g.cs"));

        Assert.Equal(
            ["interface IQResult", "interface IQ_Node", "interface IQ_Node_T7 : IQ_Node", "record QResult : IQResult", "record Q_Node_T7 : IQ_Node_T7", "record Q_Node : IQ_Node"],
            types);
    }

    private static void AssertTypes(string document, params string[] expected)
    {
        var client = TestClient.Compile(HeroSchema.Text, document);

        Assert.Empty(client.Findings);
        Assert.Equal(expected, TypesIn(client.File("a.g.cs")));
    }

    /// <summary>The interfaces and records of results, with their bases and without their parameters.</summary>
    private static string[] TypesIn(string file) =>
    [
        .. file.Split('\n')
            .Select(line => System.Text.RegularExpressions.Regex.Match(line, @"^public (?:sealed )?partial ((?:interface|record) \w+)(?:\(.*\))?( : [\w, ]+)?;?$"))
            .Where(match => match.Success && !match.Value.EndsWith("Query", StringComparison.Ordinal))
            .Select(match => match.Groups[1].Value + match.Groups[2].Value),
    ];
}
