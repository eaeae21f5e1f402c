using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation;

/// <summary>A variable in use, and the place in the operation's own file that stands for it.</summary>
internal sealed record VariableUse(VariableSyntax Variable, SourceSpan Place);

/// <summary>Finds the variables that an operation uses, in itself and in the fragments that it reaches.</summary>
internal static class VariableUses
{
    /// <remarks>A use inside a fragment stands at the spread that leads there: that is what the operation's author can change.</remarks>
    public static IEnumerable<VariableUse> Of(OperationDefinitionSyntax operation, FragmentSet fragments)
    {
        var seen = new HashSet<string>();
        foreach (var variable in In(operation.SelectionSet, operation.Directives))
        {
            yield return new VariableUse(variable, variable.Span);
        }

        foreach (var spread in SpreadFinder.In(operation.SelectionSet))
        {
            foreach (var variable in Reached(spread, fragments, seen))
            {
                yield return new VariableUse(variable, spread.Span);
            }
        }
    }

    private static IEnumerable<VariableSyntax> Reached(FragmentSpreadSyntax spread, FragmentSet fragments, HashSet<string> seen)
    {
        var waiting = new Queue<FragmentSpreadSyntax>([spread]);
        while (waiting.Count > 0)
        {
            var name = waiting.Dequeue().Name.Text;
            if (!seen.Add(name) || fragments.Find(name) is not { } fragment)
            {
                continue;
            }

            foreach (var variable in In(fragment.SelectionSet, fragment.Directives))
            {
                yield return variable;
            }

            foreach (var nested in SpreadFinder.In(fragment.SelectionSet))
            {
                waiting.Enqueue(nested);
            }
        }
    }

    private static List<VariableSyntax> In(SelectionSetSyntax selectionSet, EquatableArray<DirectiveSyntax> directives)
    {
        var found = new List<VariableSyntax>();
        AddDirectives(directives, found);
        AddSelections(selectionSet, found);
        return found;
    }

    private static void AddSelections(SelectionSetSyntax selectionSet, List<VariableSyntax> found)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (selection is FieldSyntax field)
            {
                AddArguments(field.Arguments, found);
            }

            AddDirectives(selection.Directives, found);
            var nested = (selection as FieldSyntax)?.SelectionSet ?? (selection as InlineFragmentSyntax)?.SelectionSet;
            if (nested is not null)
            {
                AddSelections(nested, found);
            }
        }
    }

    private static void AddDirectives(EquatableArray<DirectiveSyntax> directives, List<VariableSyntax> found)
    {
        foreach (var directive in directives)
        {
            AddArguments(directive.Arguments, found);
        }
    }

    private static void AddArguments(EquatableArray<ArgumentSyntax> arguments, List<VariableSyntax> found)
    {
        foreach (var argument in arguments)
        {
            AddValue(argument.Value, found);
        }
    }

    private static void AddValue(ValueSyntax value, List<VariableSyntax> found)
    {
        switch (value)
        {
            case VariableSyntax variable:
                found.Add(variable);
                break;
            case ListValueSyntax list:
                foreach (var item in list.Items)
                {
                    AddValue(item, found);
                }

                break;
            case ObjectValueSyntax fields:
                AddArguments(fields.Fields, found);
                break;
        }
    }
}
