using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.FieldMerging;

/// <summary>
/// Tells without comparing pairs whether all fields of a selection set can be merged. Comparing fields pair by pair costs
/// the square of their number at every level, and real projects with nested fragments feel it. Here the fields of one
/// response name are taken together: they agree if all of them have one shape and, within every object type that can
/// have them, one identity. What is selected below them is merged into one set, which is looked at once however often it
/// comes up again; what merges with nothing is looked at once for all documents that the check serves.
/// </summary>
internal sealed class MergeabilityCheck(Schema schema, FragmentSet fragments)
{
    /// <summary>
    /// Real operations need few: of the projects that the tests compile, none more than 16. Documents can be made of which
    /// fields merge in twice as many ways with every level: there is no answer to wait for.
    /// </summary>
    public const int MaximumMerges = 1_000;

    private readonly FieldMeetings _meetings = new(fragments);
    private readonly HashSet<SelectionSetSyntax> _tooComplex = [];
    private readonly Dictionary<SelectionSetSyntax, SelectedFields> _fields = [];
    private readonly Dictionary<SelectionSetSyntax, bool> _alone = [];
    private readonly Dictionary<(Question Question, EquatableArray<int> SelectionSets), bool> _merged = [];
    private readonly Dictionary<SelectionSetSyntax, int> _numbers = [];
    private int _merges;

    private enum Question
    {
        Shape,
        Identity,
    }

    /// <summary>
    /// Whether the fields of a definition can be merged, with those of the fragments that it spreads. What cannot be merged
    /// within one of these may go unmentioned: the fragment is a definition itself.
    /// </summary>
    public bool CanMerge(SelectionSetSyntax selectionSet, CompositeType? parent, DefinitionSyntax home)
    {
        if (_tooComplex.Contains(selectionSet) || !_meetings.Occur(selectionSet))
        {
            return true;
        }

        try
        {
            _merges = 0;
            return IsMergeable(new PlacedSelectionSet(selectionSet, parent, home));
        }
        catch (TooManyMergesException)
        {
            // What was being asked has no answer.
            _alone.Clear();
            _merged.Clear();
            _tooComplex.Add(selectionSet);
            return true;
        }
    }

    /// <summary>Whether it was given up to find out if the fields of a definition can be merged.</summary>
    public bool IsTooComplex(SelectionSetSyntax selectionSet) => _tooComplex.Contains(selectionSet);

    /// <summary>Whether the fields of one selection set can be merged, at every level below it.</summary>
    private bool IsMergeable(PlacedSelectionSet selectionSet)
    {
        if (!_alone.TryGetValue(selectionSet.SelectionSet, out var result))
        {
            // A fragment that spreads itself leads back here: what is being asked is taken for true until it is answered.
            _alone[selectionSet.SelectionSet] = true;
            result = GroupsOf([selectionSet]).All(same => same.Count == 1
                ? ChildOf(same[0]) is not { } child || IsMergeable(child)
                : HaveSameShape(same) && HaveSameIdentity(same));
            _alone[selectionSet.SelectionSet] = result;
        }

        return result;
    }

    private bool HaveSameShape(IReadOnlyList<SelectedField> fields)
    {
        string? shape = null;
        foreach (var field in fields)
        {
            if (field.Definition is { } definition)
            {
                var other = FieldComparison.ShapeOf(definition.Type, schema);
                if (shape is not null && shape != other)
                {
                    return false;
                }

                shape = other;
            }
        }

        return AreChildrenMergeable(fields, Question.Shape);
    }

    private bool HaveSameIdentity(IReadOnlyList<SelectedField> fields) => ByObjectType(fields).All(group =>
    {
        var identity = FieldComparison.IdentityOf(group[0], schema);
        return group.Skip(1).All(field => FieldComparison.IdentityOf(field, schema) == identity) && AreChildrenMergeable(group, Question.Identity);
    });

    private bool AreChildrenMergeable(IReadOnlyList<SelectedField> fields, Question question)
    {
        var children = new List<PlacedSelectionSet>();
        var seen = new HashSet<SelectionSetSyntax>();
        foreach (var field in fields)
        {
            if (ChildOf(field) is { } child && seen.Add(child.SelectionSet))
            {
                children.Add(child);
            }
        }

        return children.Count switch
        {
            0 => true,
            1 => IsMergeable(children[0]),
            _ => AreMergeable(children, question),
        };
    }

    /// <summary>Asks a question of selection sets that merge; of the same ones only once.</summary>
    private bool AreMergeable(List<PlacedSelectionSet> selectionSets, Question question)
    {
        var key = (question, KeyOf(selectionSets));
        if (!_merged.TryGetValue(key, out var result))
        {
            if (++_merges > MaximumMerges)
            {
                throw new TooManyMergesException();
            }

            _merged[key] = true;
            result = GroupsOf(selectionSets).All(same => question is Question.Shape ? HaveSameShape(same) : HaveSameIdentity(same));
            _merged[key] = result;
        }

        return result;
    }

    /// <summary>Fields of different object types never meet; those of an abstract type can meet all others.</summary>
    private static IEnumerable<IReadOnlyList<SelectedField>> ByObjectType(IReadOnlyList<SelectedField> fields)
    {
        if (fields.Count == 1 || fields.All(field => ReferenceEquals(field.Parent, fields[0].Parent)))
        {
            return [fields];
        }

        var common = fields.Where(field => field.Parent is not ObjectType).ToArray();
        var objects = fields.Where(field => field.Parent is ObjectType).GroupBy(field => field.Parent!.Name).ToArray();
        return objects.Length == 0 ? [common] : objects.Select(group => (IReadOnlyList<SelectedField>)[.. common, .. group]);
    }

    private PlacedSelectionSet? ChildOf(SelectedField field) => field.Field.SelectionSet is not { } selectionSet
        ? null
        : new PlacedSelectionSet(
            selectionSet, field.Definition is null ? null : schema.FindCompositeType(field.Definition.Type.Named.Text), field.Home);

    /// <summary>The fields of selection sets and of the fragments that they spread, those of one response name together.</summary>
    private IEnumerable<IReadOnlyList<SelectedField>> GroupsOf(List<PlacedSelectionSet> selectionSets)
    {
        var first = FieldsOf(selectionSets[0]);
        if (selectionSets.Count == 1 && first.Spreads.Count == 0)
        {
            return first.ResponseNames.Select(first.Find);
        }

        var groups = new Dictionary<string, List<SelectedField>>();
        var visited = new HashSet<string>();
        foreach (var selectionSet in selectionSets)
        {
            Add(FieldsOf(selectionSet), groups, visited);
        }

        return groups.Values;
    }

    private void Add(SelectedFields selected, Dictionary<string, List<SelectedField>> groups, HashSet<string> visited)
    {
        foreach (var name in selected.ResponseNames)
        {
            if (!groups.TryGetValue(name, out var group))
            {
                groups.Add(name, group = []);
            }

            group.AddRange(selected.Find(name));
        }

        foreach (var spread in selected.Spreads)
        {
            if (visited.Add(spread) && fragments.Find(spread) is { } fragment)
            {
                Add(FieldsOf(new PlacedSelectionSet(fragment.SelectionSet, schema.FindCompositeType(fragment.TypeCondition.Text), fragment)), groups, visited);
            }
        }
    }

    private SelectedFields FieldsOf(PlacedSelectionSet placed)
    {
        if (!_fields.TryGetValue(placed.SelectionSet, out var fields))
        {
            _fields.Add(placed.SelectionSet, fields = SelectedFields.Collect(placed.SelectionSet, placed.Parent, placed.Home, schema));
        }

        return fields;
    }

    private EquatableArray<int> KeyOf(List<PlacedSelectionSet> selectionSets)
    {
        var numbers = new int[selectionSets.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var selectionSet = selectionSets[i].SelectionSet;
            if (!_numbers.TryGetValue(selectionSet, out numbers[i]))
            {
                _numbers.Add(selectionSet, numbers[i] = _numbers.Count);
            }
        }

        Array.Sort(numbers);
        return new EquatableArray<int>(numbers);
    }

    private sealed class TooManyMergesException : Exception;

    private readonly record struct PlacedSelectionSet(SelectionSetSyntax SelectionSet, CompositeType? Parent, DefinitionSyntax Home);
}
