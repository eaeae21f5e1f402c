using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.FieldMerging;

/// <summary>
/// Finds every pair of fields that cannot be merged. It compares pair by pair, fragments by name and each pair of them
/// once, so that the findings name both sides exactly. It is asked only where <see cref="MergeabilityCheck"/> has found
/// that there is something to find.
/// </summary>
internal sealed class ConflictFinder(Schema schema, FragmentSet fragments)
{
    private readonly Dictionary<SelectionSetSyntax, SelectedFields> _fields = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private readonly Dictionary<(SelectedFields, string), bool> _comparedFields = [];

    public List<FieldConflict> FindWithin(SelectionSetSyntax selectionSet, CompositeType? parent, DefinitionSyntax home)
    {
        var conflicts = new List<FieldConflict>();
        var fields = FieldsOf(selectionSet, parent, home);
        foreach (var responseName in fields.ResponseNames)
        {
            var same = fields.Find(responseName);
            for (var i = 0; i < same.Count; i++)
            {
                for (var j = i + 1; j < same.Count; j++)
                {
                    Compare(responseName, same[i], same[j], areParentsExclusive: false, conflicts);
                }
            }
        }

        for (var i = 0; i < fields.Spreads.Count; i++)
        {
            CompareWithFragment(fields, fields.Spreads[i], areExclusive: false, conflicts);
            for (var j = i + 1; j < fields.Spreads.Count; j++)
            {
                CompareFragments(fields.Spreads[i], fields.Spreads[j], areExclusive: false, conflicts);
            }
        }

        return conflicts;
    }

    private SelectedFields FieldsOf(SelectionSetSyntax selectionSet, CompositeType? parent, DefinitionSyntax home)
    {
        if (!_fields.TryGetValue(selectionSet, out var fields))
        {
            _fields.Add(selectionSet, fields = SelectedFields.Collect(selectionSet, parent, home, schema));
        }

        return fields;
    }

    private SelectedFields? FieldsOf(string fragmentName) => fragments.Find(fragmentName) is { } fragment
        ? FieldsOf(fragment.SelectionSet, schema.FindCompositeType(fragment.TypeCondition.Text), fragment)
        : null;

    private void CompareWithFragment(SelectedFields fields, string fragmentName, bool areExclusive, List<FieldConflict> conflicts)
    {
        if (FieldsOf(fragmentName) is not { } fragmentFields || ReferenceEquals(fields, fragmentFields)
            || !IsFirstComparison(_comparedFields, (fields, fragmentName), areExclusive))
        {
            return;
        }

        CompareAll(fields, fragmentFields, areExclusive, conflicts);
        foreach (var spread in fragmentFields.Spreads)
        {
            CompareWithFragment(fields, spread, areExclusive, conflicts);
        }
    }

    private void CompareFragments(string left, string right, bool areExclusive, List<FieldConflict> conflicts)
    {
        var pair = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (left == right || !IsFirstComparison(_comparedFragments, pair, areExclusive)
            || FieldsOf(left) is not { } leftFields || FieldsOf(right) is not { } rightFields)
        {
            return;
        }

        CompareAll(leftFields, rightFields, areExclusive, conflicts);
        foreach (var spread in rightFields.Spreads)
        {
            CompareFragments(left, spread, areExclusive, conflicts);
        }

        foreach (var spread in leftFields.Spreads)
        {
            CompareFragments(spread, right, areExclusive, conflicts);
        }
    }

    /// <summary>
    /// Fields that can meet in one object are compared more strictly than exclusive ones: that comparison counts for both.
    /// Comparing nothing twice is also what ends the comparison of fragments that spread themselves.
    /// </summary>
    private static bool IsFirstComparison<TPair>(Dictionary<TPair, bool> compared, TPair pair, bool areExclusive)
        where TPair : notnull
    {
        if (compared.TryGetValue(pair, out var wereExclusive) && (areExclusive || !wereExclusive))
        {
            return false;
        }

        compared[pair] = areExclusive;
        return true;
    }

    private void CompareAll(SelectedFields left, SelectedFields right, bool areExclusive, List<FieldConflict> conflicts)
    {
        foreach (var responseName in left.ResponseNames)
        {
            foreach (var rightField in right.Find(responseName))
            {
                foreach (var leftField in left.Find(responseName))
                {
                    Compare(responseName, leftField, rightField, areExclusive, conflicts);
                }
            }
        }
    }

    private void Compare(string responseName, SelectedField left, SelectedField right, bool areParentsExclusive, List<FieldConflict> conflicts)
    {
        if (FindConflict(responseName, left, right, areParentsExclusive) is { } conflict)
        {
            conflicts.Add(conflict);
        }
    }

    private FieldConflict? FindConflict(string responseName, SelectedField left, SelectedField right, bool areParentsExclusive)
    {
        var areExclusive = areParentsExclusive
            || (!ReferenceEquals(left.Parent, right.Parent) && left.Parent is ObjectType && right.Parent is ObjectType);
        if (!areExclusive)
        {
            var (leftName, rightName) = (left.Field.Name.Text, right.Field.Name.Text);
            if (leftName != rightName)
            {
                return new FieldConflict(responseName, $"\"{leftName}\" and \"{rightName}\" are different fields", [left], [right]);
            }

            if (!FieldComparison.HaveSameArguments(left, right))
            {
                return new FieldConflict(responseName, "they have differing arguments", [left], [right]);
            }

            if (FieldComparison.CatchesOf(left, schema) != FieldComparison.CatchesOf(right, schema))
            {
                return new FieldConflict(responseName, "their errors are caught in different ways", [left], [right]);
            }
        }

        var (leftType, rightType) = (left.Definition?.Type, right.Definition?.Type);
        if (leftType is not null && rightType is not null && FieldComparison.HaveConflictingShapes(leftType, rightType, schema))
        {
            return new FieldConflict(responseName, $"they return conflicting types \"{leftType}\" and \"{rightType}\"", [left], [right]);
        }

        if (left.Field.SelectionSet is null || right.Field.SelectionSet is null)
        {
            return null;
        }

        var nested = FindBetween(left, right, areExclusive);
        return nested.Count == 0
            ? null
            : new FieldConflict(
                responseName,
                string.Join(" and ", nested.Select(conflict => $"subfields \"{conflict.ResponseName}\" conflict because {conflict.Reason}")),
                [left, .. nested.SelectMany(conflict => conflict.First)],
                [right, .. nested.SelectMany(conflict => conflict.Second)]);
    }

    private List<FieldConflict> FindBetween(SelectedField left, SelectedField right, bool areExclusive)
    {
        var conflicts = new List<FieldConflict>();
        var leftFields = FieldsOf(left.Field.SelectionSet!, TypeOf(left), left.Home);
        var rightFields = FieldsOf(right.Field.SelectionSet!, TypeOf(right), right.Home);
        CompareAll(leftFields, rightFields, areExclusive, conflicts);
        foreach (var spread in rightFields.Spreads)
        {
            CompareWithFragment(leftFields, spread, areExclusive, conflicts);
        }

        foreach (var spread in leftFields.Spreads)
        {
            CompareWithFragment(rightFields, spread, areExclusive, conflicts);
        }

        foreach (var leftSpread in leftFields.Spreads)
        {
            foreach (var rightSpread in rightFields.Spreads)
            {
                CompareFragments(leftSpread, rightSpread, areExclusive, conflicts);
            }
        }

        return conflicts;
    }

    private CompositeType? TypeOf(SelectedField field) =>
        field.Definition is null ? null : schema.FindCompositeType(field.Definition.Type.Named.Text);
}
