using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.FieldMerging;

/// <summary>
/// Tells without comparing pairs whether all fields of a selection set can be merged. Comparing fields pair by pair costs
/// the square of their number at every level, and real projects with nested fragments feel it. Here the fields of one
/// response name are taken together: they agree if all of them have one shape and, within every object type that can
/// have them, one identity. What is selected below them is merged into one set, which is looked at once however often it
/// comes up again.
/// </summary>
internal sealed class MergeabilityCheck(Schema schema, FragmentSet fragments)
{
    private readonly Dictionary<string, bool> _results = [];
    private readonly Dictionary<SelectionSetSyntax, int> _numbers = [];

    public bool CanMerge(SelectionSetSyntax selectionSet, CompositeType? parent, SourceDocument source) =>
        HaveSameShape([(selectionSet, parent, source)]) && HaveSameIdentity([(selectionSet, parent, source)]);

    private bool HaveSameShape(List<(SelectionSetSyntax SelectionSet, CompositeType? Parent, SourceDocument Source)> selectionSets) =>
        Remember("shape", selectionSets, fields =>
        {
            var shapes = fields.Where(field => field.Definition is not null)
                .Select(field => FieldComparison.ShapeOf(field.Definition!.Type, schema)).Distinct();
            return !shapes.Skip(1).Any() && HaveSameShape(ChildrenOf(fields));
        });

    private bool HaveSameIdentity(List<(SelectionSetSyntax SelectionSet, CompositeType? Parent, SourceDocument Source)> selectionSets) =>
        Remember("identity", selectionSets, fields => ByObjectType(fields).All(group =>
            !group.Select(FieldComparison.IdentityOf).Distinct().Skip(1).Any() && HaveSameIdentity(ChildrenOf(group))));

    /// <summary>Asks a question of the fields of each response name; of the same selection sets only once.</summary>
    private bool Remember(
        string question,
        List<(SelectionSetSyntax SelectionSet, CompositeType? Parent, SourceDocument Source)> selectionSets,
        Func<List<SelectedField>, bool> agree)
    {
        if (selectionSets.Count == 0)
        {
            return true;
        }

        var key = question + " " + KeyOf(selectionSets);
        if (!_results.TryGetValue(key, out var result))
        {
            // A fragment that spreads itself leads back here: what is being asked is taken for true until it is answered.
            _results[key] = true;
            result = Collect(selectionSets).GroupBy(field => field.Field.ResponseName.Text).All(same => agree([.. same]));
            _results[key] = result;
        }

        return result;
    }

    /// <summary>Fields of different object types never meet; those of an abstract type can meet all others.</summary>
    private static IEnumerable<IReadOnlyList<SelectedField>> ByObjectType(List<SelectedField> fields)
    {
        var common = fields.Where(field => field.Parent is not ObjectType).ToArray();
        var objects = fields.Where(field => field.Parent is ObjectType).GroupBy(field => field.Parent!.Name).ToArray();
        return objects.Length == 0 ? [common] : objects.Select(group => (IReadOnlyList<SelectedField>)[.. common, .. group]);
    }

    private List<(SelectionSetSyntax SelectionSet, CompositeType? Parent, SourceDocument Source)> ChildrenOf(IEnumerable<SelectedField> fields) =>
        [
            .. fields.Where(field => field.Field.SelectionSet is not null).Select(field => (
                field.Field.SelectionSet!,
                field.Definition is null ? null : schema.FindCompositeType(field.Definition.Type.Named.Text),
                field.Source)),
        ];

    private List<SelectedField> Collect(List<(SelectionSetSyntax SelectionSet, CompositeType? Parent, SourceDocument Source)> selectionSets)
    {
        var fields = new List<SelectedField>();
        var visited = new HashSet<string>();
        var seen = new HashSet<SelectionSetSyntax>();
        foreach (var (selectionSet, parent, source) in selectionSets)
        {
            if (seen.Add(selectionSet))
            {
                Collect(SelectedFields.Collect(selectionSet, parent, source, schema), fields, visited);
            }
        }

        return fields;
    }

    private void Collect(SelectedFields selected, List<SelectedField> fields, HashSet<string> visited)
    {
        fields.AddRange(selected.ResponseNames.SelectMany(selected.Find));
        foreach (var spread in selected.Spreads)
        {
            if (visited.Add(spread) && fragments.Find(spread) is { } fragment)
            {
                var type = schema.FindCompositeType(fragment.TypeCondition.Text);
                Collect(SelectedFields.Collect(fragment.SelectionSet, type, fragment.Source, schema), fields, visited);
            }
        }
    }

    private string KeyOf(List<(SelectionSetSyntax SelectionSet, CompositeType? Parent, SourceDocument Source)> selectionSets) =>
        string.Join(",", selectionSets.Select(set => NumberOf(set.SelectionSet)).Distinct().OrderBy(number => number));

    private int NumberOf(SelectionSetSyntax selectionSet)
    {
        if (!_numbers.TryGetValue(selectionSet, out var number))
        {
            _numbers.Add(selectionSet, number = _numbers.Count);
        }

        return number;
    }
}
