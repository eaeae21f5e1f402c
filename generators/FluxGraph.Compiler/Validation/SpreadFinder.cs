using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation;

/// <summary>Finds the fragment spreads of a selection set, at any depth.</summary>
internal static class SpreadFinder
{
    public static IEnumerable<FragmentSpreadSyntax> In(SelectionSetSyntax selectionSet)
    {
        var waiting = new Stack<SelectionSetSyntax>();
        waiting.Push(selectionSet);
        while (waiting.Count > 0)
        {
            foreach (var selection in (IEnumerable<SelectionSyntax>)waiting.Pop().Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadSyntax spread:
                        yield return spread;
                        break;
                    case InlineFragmentSyntax inline:
                        waiting.Push(inline.SelectionSet);
                        break;
                    case FieldSyntax { SelectionSet: { } nested }:
                        waiting.Push(nested);
                        break;
                }
            }
        }
    }
}
