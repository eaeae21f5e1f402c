using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Semantics;

/// <summary>
/// The shapes of all definitions that a document reaches. A selection set that stands alone has one shape, named after
/// the place where it is written, however often its fragment is spread; only selection sets that merge get a shape of
/// their own at the place where they do. That keeps the generated code linear in what people write.
/// </summary>
/// <param name="masksFragments">Whether fragments are masked where a spread does not say otherwise.</param>
internal sealed class ShapeGraph(
    DocumentSyntax document, Schema schema, FragmentSet fragments, IEnumerable<DefinitionName> names, bool masksFragments)
{
    private readonly Dictionary<(bool IsFragment, string Name), DefinitionName> _names = names.ToDictionary(name => (name.IsFragment, name.Name));
    private readonly Dictionary<DefinitionSyntax, DefinitionShapes> _definitions = [];
    private readonly Dictionary<SelectionSetSyntax, DefinitionShapes> _homes = [];

    public Schema Schema { get; } = schema;

    public FragmentSet Fragments { get; } = fragments;

    public bool MasksFragments { get; } = masksFragments;

    /// <summary>
    /// Whether errors can go up at all. Whether the word occurs is enough to know: it spares all others the search.
    /// </summary>
    public bool UsesThrow { get; } = schema.DefaultCatch is CatchTo.Throw
        || fragments.Names.Select(name => fragments.Find(name)!.Source).Append(document.Source).Distinct().Any(source => WordSearch.Contains(source.Text, "THROW"));

    public DefinitionShapes Of(FragmentDefinitionSyntax fragment) => Of(
        fragment, _names[(true, fragment.Name.Text)], fragment.SelectionSet, Schema.FindCompositeType(fragment.TypeCondition.Text));

    /// <summary>Null for an operation that has no name.</summary>
    public DefinitionShapes? Of(OperationDefinitionSyntax operation) => OperationName.Of(operation, document) is { } name
        ? Of(operation, _names[(false, name)], operation.SelectionSet, Schema.FindRoot(operation.Type))
        : null;

    /// <summary>The shape of what several selections of one field select, as seen from a definition.</summary>
    /// <param name="isAlone">Whether nothing else selects from the same value, whatever its type: then a condition on the field is none on what is below it.</param>
    public Shape Child(
        DefinitionShapes definition, IReadOnlyList<TypedSelectionSet> selectionSets, bool isAlone, string path, string responseName)
    {
        var distinct = selectionSets.GroupBy(set => set.SelectionSet)
            .Select(same => same.First() with { IsConditional = !isAlone && same.All(set => set.IsConditional), IsMasked = same.All(set => set.IsMasked) }).ToArray();
        if (distinct.Length == 1)
        {
            // There is nothing to hide it from: whoever sees the field sees what is selected of it.
            distinct[0] = distinct[0] with { IsMasked = false };
        }

        return distinct.Length == 1 && !distinct[0].IsConditional && _homes.TryGetValue(distinct[0].SelectionSet, out var home)
            ? home.Single(distinct[0])
            : definition.Merged(distinct, $"{path}_{Casing.ToPascalCase(responseName)}");
    }

    private DefinitionShapes Of(DefinitionSyntax definition, DefinitionName name, SelectionSetSyntax selectionSet, CompositeType? type)
    {
        if (!_definitions.TryGetValue(definition, out var shapes))
        {
            shapes = new DefinitionShapes(this, name);
            _definitions.Add(definition, shapes);
            if (type is not null)
            {
                shapes.SetRoot(new TypedSelectionSet(selectionSet, type, FieldPosition.DefaultOf(definition, Schema)), nested => _homes[nested] = shapes);
            }
        }

        return shapes;
    }
}
