using CsCheck;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;
using FluxGraph.Compiler.Validation.FieldMerging;

namespace FluxGraph.Compiler.Tests.Validation;

/// <summary>
/// The quick answer to whether fields can be merged is the same as that of comparing them pair by pair, and quick it is
/// where comparing pair by pair takes minutes.
/// </summary>
[Trait("Rule", "FLUX3007")]
public class MergeabilityCheckTests
{
    private const string SchemaText = """
        type Query { node: Node a: A u: U }
        interface Node { id: ID! left: Node value(n: Int): Int }
        type A implements Node { id: ID! left: Node value(n: Int): Int own: String }
        type B implements Node { id: ID! left: Node value(n: Int): Int own: Int }
        union U = A | B
        """;

    private static readonly Schema Schema = Schema.Create([Parse("schema.graphql", SchemaText)]);

    /// <summary>Names are few, so that fields meet.</summary>
    private static readonly Gen<string> Leaf = OneOf(
        "id", "x: id", "x: __typename", "value", "x: value", "value(n: 1)", "value(n: 2)", "x: own", "own", "y: left { id }", "...F", "...G", "...H");

    private static readonly Gen<string> SelectionSets = SelectionSetOf(depth: 2);

    /// <summary>The sampled documents break other rules, which neither side may mind.</summary>
    [Fact]
    public void The_quick_check_and_the_comparison_pair_by_pair_agree()
    {
        var (merging, conflicting) = (0, 0);
        Gen.Select(SelectionSets, SelectionSets, SelectionSets, SelectionSets).Sample(
            (query, f, g, h) =>
            {
                var document = Parse(
                    "a.graphql", $"query Q {{ node {query} }} fragment F on Node {f} fragment G on A {g} fragment H on B {h}");
                Assert.Empty((IEnumerable<Finding>)document.Findings);

                var canMerge = CanMerge(document);

                Assert.Equal(!HasConflict(document), canMerge);
                Interlocked.Increment(ref canMerge ? ref merging : ref conflicting);
            },
            iter: 10_000);

        Assert.True(merging > 500 && conflicting > 500, $"{merging} samples can be merged and {conflicting} cannot: that says little");
    }

    public static TheoryData<string, string> WideAndDeep { get; } = new()
    {
        { "equal fields", $"query Q {{ node {{ {Repeat(3_000, _ => "id value(n: 1) left { id left { id } }")} }} }}" },
        {
            "fragments that all spread each other",
            "query Q { node { ...F0 } }"
            + Repeat(200, number => $"fragment F{number} on Node {{ id value(n: 1) left {{ id {Repeat(200, other => $"...F{other}")} }} }}")
        },
        {
            "fragments that merge at every level",
            "query Q { node { ...F0 } }" + Repeat(200, number => $"fragment F{number} on Node {{ id left {{ ...F{number + 1} }} left {{ id ...F{number + 1} }} }}")
            + "fragment F200 on Node { id }"
        },
        {
            "fragments that merge under conditions",
            "query Q { node { ...F0 } }"
            + Repeat(200, number => $"fragment F{number} on Node {{ ... on A {{ left {{ ...F{number + 1} }} }} ... on B {{ left {{ ...F{number + 1} }} }} left {{ id }} }}")
            + "fragment F200 on Node { id }"
        },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(WideAndDeep))]
    public async Task Projects_that_are_wide_or_deep_are_checked_soon(string what, string text)
    {
        var document = Parse("a.graphql", text);

        var canMerge = await Task.Run(() => CanMerge(document));

        Assert.True(canMerge, what);
    }

    /// <summary>Whether the check finds nothing in the operation and in any fragment that it reaches: each is asked for by itself.</summary>
    private static bool CanMerge(DocumentSyntax document)
    {
        var fragments = FragmentSet.Create(document.Fragments);
        var operation = document.Operations.Single();
        var check = new MergeabilityCheck(Schema, fragments);
        return check.CanMerge(operation.SelectionSet, Schema.FindRoot(OperationType.Query), operation)
            && fragments.ReachedFrom(operation.SelectionSet).All(fragment =>
                check.CanMerge(fragment.SelectionSet, Schema.FindCompositeType(fragment.TypeCondition.Text), fragment));
    }

    /// <summary>Whether a conflict is found in any selection set that the operation reaches.</summary>
    private static bool HasConflict(DocumentSyntax document)
    {
        var fragments = FragmentSet.Create(document.Fragments);
        var operation = document.Operations.Single();
        var finder = new ConflictFinder(Schema, fragments);
        return HasConflict(operation.SelectionSet, Schema.FindRoot(OperationType.Query), operation, finder)
            || fragments.ReachedFrom(operation.SelectionSet).Any(fragment => HasConflict(
                fragment.SelectionSet, Schema.FindCompositeType(fragment.TypeCondition.Text), fragment, finder));
    }

    private static bool HasConflict(SelectionSetSyntax selectionSet, CompositeType? parent, DefinitionSyntax home, ConflictFinder finder) =>
        finder.FindWithin(selectionSet, parent, home).Count > 0
        || selectionSet.Selections.Any(selection => selection switch
        {
            InlineFragmentSyntax inline => HasConflict(inline.SelectionSet, Schema.FindCompositeType(inline.TypeCondition!.Value.Text), home, finder),
            FieldSyntax { SelectionSet: { } nested } field => HasConflict(nested, TypeOf(field, parent), home, finder),
            _ => false,
        });

    private static CompositeType? TypeOf(FieldSyntax field, CompositeType? parent) =>
        parent is not null && Schema.FindField(parent, field.Name.Text) is { } definition ? Schema.FindCompositeType(definition.Type.Named.Text) : null;

    private static string Repeat(int count, Func<int, string> text) => string.Join(" ", Enumerable.Range(0, count).Select(text)) + " ";

    private static Gen<string> SelectionSetOf(int depth) => SelectionOf(depth).List[1, 3].Select(selections => $"{{ {string.Join(" ", selections)} }}");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> SelectionOf(int depth) => depth == 0
        ? Leaf
        : Gen.Frequency(
            (4, Leaf),
            (2, SelectionSetOf(depth - 1).Select(set => $"left {set}")),
            (1, SelectionSetOf(depth - 1).Select(set => $"x: left {set}")),
            (2, Gen.Select(OneOf("A", "B", "Node", "U"), SelectionSetOf(depth - 1)).Select((type, set) => $"... on {type} {set}")));

    private static DocumentSyntax Parse(string path, string text) => DocumentParser.Parse(new SourceDocument(path, text));
}
