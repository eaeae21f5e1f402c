using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Validation.Rules;

namespace FluxGraph.Compiler.Tests.Emit;

/// <summary>What is generated grows with what people write, and not with what it would be if every fragment were written out.</summary>
public class LinearityTests
{
    private const string Schema = """
        type Query { root: Node! }
        interface Node { id: ID! left: Node right: Node }
        type A implements Node { id: ID! left: Node right: Node a: Int }
        type B implements Node { id: ID! left: Node right: Node b: Int }
        """;

    /// <summary>More types than any document here mentions.</summary>
    private const int ManyTypes = 300;

    /// <summary>Twice the text may be a little more than twice the code: the numbers in names grow.</summary>
    private const double Tolerance = 2.2;

    public static TheoryData<string, Func<int, string>> Documents { get; } = new()
    {
        { "fragments that spread the next one at two fields", count => Chain(count, next => $"left {{ ...F{next} }} right {{ ...F{next} }}") },
        { "fragments that select next to the next one", count => Chain(count, next => $"left {{ id ...F{next} }} right {{ ...F{next} }}") },
        { "fragments that spread the next one under conditions", count => Chain(count, next => $"... on A {{ left {{ ...F{next} }} }} ... on B {{ left {{ ...F{next} }} }}") },
        { "fragments that spread the next one in place", count => Chain(count, next => $"...F{next}") },
        { "fragments that stand alone", count => "query Q { root { id } }" + string.Concat(Enumerable.Range(0, count).Select(number => $" fragment F{number} on Node {{ id left {{ id }} }}")) },
        { "spreads of one fragment", count => $"query Q {{ {string.Concat(Enumerable.Range(0, count).Select(number => $"r{number}: root {{ ...F }} "))}}} fragment F on Node {{ id left {{ id right {{ id }} }} }}" },
        { "spreads of one fragment in one place", count => $"query Q {{ root {{ {string.Concat(Enumerable.Repeat("...F ", count))}}} }} fragment F on Node {{ id left {{ id right {{ id }} }} }}" },
        { "type conditions", count => $"query Q {{ root {{ id {Conditions(count, "own")} }} }}" },
        { "type conditions with selections below them", count => $"query Q {{ root {{ id {Conditions(count, "left { id right { id } }")} }} }}" },
        { "type conditions that spread one fragment", count => $"query Q {{ root {{ id {Conditions(count, "own left { ...F }")} }} }} fragment F on Node {{ id left {{ id }} }}" },
        { "type conditions of one type", count => $"query Q {{ root {{ {string.Concat(Enumerable.Range(0, count).Select(number => $"... on A {{ a{number}: a }} "))}}} }}" },
        { "fields that may be left out", count => $"query Q($is: Boolean!) {{ root {{ {string.Concat(Enumerable.Range(0, count).Select(number => $"f{number}: left @include(if: $is) {{ id }} "))}}} }}" },
        { "operations", count => string.Concat(Enumerable.Range(0, count).Select(number => $"query Q{number} {{ root {{ ...F }} }} ")) + "fragment F on Node { id left { id } }" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Twice_the_document_is_at_most_about_twice_the_code(string what, Func<int, string> document)
    {
        var once = SizeOf(document(30));
        var twice = SizeOf(document(60));

        Assert.True(twice < once * Tolerance, $"{what}: {once} characters became {twice}");
        Assert.True(once < 30 * 20_000, $"{what}: {once} characters");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("id ... on A { a } ... on B { b left { id } }")]
    [InlineData("id left { ... on T1 { own } } right { ... on A { a } ... on T2 { own } }")]
    public void Types_that_no_document_mentions_cost_nothing(string selection)
    {
        var document = $"query Q {{ root {{ {selection} }} }}";

        Assert.Equal(SizeOf(document, types: 3), SizeOf(document, types: 600));
    }

    /// <summary>Each object type is a class at most, however many interfaces are asked for that it may have or not.</summary>
    [Fact]
    public void Interfaces_that_overlap_in_every_way_are_a_class_for_each_object_type_at_most()
    {
        const int Interfaces = 8;
        const int Types = 1 << Interfaces;
        var schema = "type Query { root: Node! } interface Node { id: ID! } "
            + string.Concat(Enumerable.Range(0, Interfaces).Select(bit => $"interface I{bit} {{ f{bit}: Int }} "))
            + string.Concat(Enumerable.Range(0, Types).Select(type =>
                $"type T{type} implements Node {string.Concat(BitsOf(type).Select(bit => $"& I{bit} "))}{{ id: ID! {string.Concat(BitsOf(type).Select(bit => $"f{bit}: Int "))}}} "));
        var conditions = string.Concat(Enumerable.Range(0, Interfaces).Select(bit => $"... on I{bit} {{ f{bit} }} "));

        var client = TestClient.Compile(schema, $"query Q {{ root {{ id {conditions} }} }}");

        Assert.Empty(client.Findings);
        Assert.Equal(Types + 1, client.File("a.g.cs").Split("sealed partial record ").Length - 1);

        static IEnumerable<int> BitsOf(int type) => Enumerable.Range(0, Interfaces).Where(bit => (type >> bit & 1) == 1);
    }

    /// <summary>
    /// Selection sets that merge inside a fragment are written out for everyone who reaches the fragment: the square of
    /// the types with names as long as the path. It is the one way known to get more than people write.
    /// </summary>
    [Fact]
    public void Merging_at_every_level_costs_the_cube_and_does_not_explode()
    {
        static string Merging(int count) => Chain(count, next => $"left {{ ...F{next} }} left {{ ...F{next} }}");

        Assert.True(SizeOf(Merging(20)) < SizeOf(Merging(10)) * 8);
    }

    [Fact]
    public void Twice_the_depth_is_at_most_about_twice_the_code_but_for_the_names()
    {
        // A type is called after its path, so that the names alone grow with the square of the depth.
        var once = TypesIn(Nested(30));
        var twice = TypesIn(Nested(60));

        Assert.True(twice <= once * 2 + 2, $"{once} types became {twice}");
    }

    private static string Chain(int count, Func<int, string> body) =>
        "query Q { root { ...F0 } } "
        + string.Concat(Enumerable.Range(0, count).Select(number => $"fragment F{number} on Node {{ id {body(number + 1)} }} "))
        + $"fragment F{count} on Node {{ id }}";

    private static string Nested(int depth) =>
        $"query Q {{ root {string.Concat(Enumerable.Repeat("{ id left ", depth))}{{ id }}{new string('}', depth)} }}";

    private static string Conditions(int count, string selection) =>
        string.Concat(Enumerable.Range(0, count).Select(number => $"... on T{number} {{ {selection} }} "));

    private static int SizeOf(string document, int types = ManyTypes)
    {
        var others = Enumerable.Range(0, types).Select(number => $"type T{number} implements Node {{ id: ID! left: Node right: Node own: Int }}");
        var client = TestClient.Compile($"{Schema}\n{string.Join("\n", others)}", document);
        Assert.DoesNotContain((IEnumerable<Finding>)client.Output.Findings, finding => finding.Descriptor != NoUnusedFragmentsRule.Descriptor);
        return client.Output.Files.Sum(file => file.Text.Length);
    }

    private static int TypesIn(string document)
    {
        var client = TestClient.Compile(Schema, document);
        Assert.Empty(client.Findings);
        return client.File("a.g.cs").Split("GeneratedCode(").Length - 1;
    }
}
