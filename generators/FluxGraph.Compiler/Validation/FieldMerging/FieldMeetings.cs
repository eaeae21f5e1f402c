using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.FieldMerging;

/// <summary>
/// Tells whether a definition selects under any response name twice, in itself or through its fragments. Mostly nothing
/// does, and then there is nothing to merge: what meets within a fragment is that fragment's own matter.
/// </summary>
internal sealed class FieldMeetings(FragmentSet fragments)
{
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _visited = [];

    public bool Occur(SelectionSetSyntax selectionSet)
    {
        _names.Clear();
        _visited.Clear();
        return !AreDistinct(selectionSet) || OccurBelow(selectionSet);
    }

    private bool OccurBelow(SelectionSetSyntax selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var occur = selection switch
            {
                FieldSyntax { SelectionSet: { } nested } => Occur(nested),
                InlineFragmentSyntax inline => OccurBelow(inline.SelectionSet),
                _ => false,
            };
            if (occur)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes the response names of a selection set, its fragments put in place.</summary>
    private bool AreDistinct(SelectionSetSyntax selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var areDistinct = selection switch
            {
                FieldSyntax field => _names.Add(field.ResponseName.Text),
                InlineFragmentSyntax inline => AreDistinct(inline.SelectionSet),
                FragmentSpreadSyntax { Name.Text: var name } =>
                    !_visited.Add(name) || fragments.Find(name) is not { } fragment || AreDistinct(fragment.SelectionSet),
                _ => true,
            };
            if (!areDistinct)
            {
                return false;
            }
        }

        return true;
    }
}
