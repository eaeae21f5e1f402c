using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>A selection set, and the type that it selects from where it stands.</summary>
/// <param name="IsIncluded">Whether no <c>@include</c> or <c>@skip</c> around it takes it away.</param>
internal sealed record Selection(CompositeType Type, SelectionSetSyntax SelectionSet, bool IsIncluded);

/// <summary>A field where it is selected.</summary>
/// <param name="Parent">The type that it is selected from.</param>
/// <param name="IsIncluded">Whether no <c>@include</c> or <c>@skip</c> takes it away.</param>
internal sealed record SelectedField(CompositeType Parent, FieldSyntax Field, bool IsIncluded)
{
    public string ResponseName => Field.ResponseName.Text;
}

/// <summary>
/// What an operation selects, worked out anew from the specification, so that the compiler's own way to do it is held
/// against something. <see href="https://spec.graphql.org/September2025/#CollectFields()"/>
/// </summary>
/// <param name="isTrue">The values of the variables that <c>@include</c> and <c>@skip</c> ask for.</param>
internal sealed class SelectedFields(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionSyntax> fragments, Func<string, bool> isTrue)
{
    /// <summary>Every field that concerns an object, in order, those that are left out as well.</summary>
    /// <param name="applies">Whether the object is of a type.</param>
    public List<SelectedField> Collect(IEnumerable<Selection> selections, Func<CompositeType, bool> applies)
    {
        var fields = new List<SelectedField>();
        var visited = new HashSet<(string Fragment, bool IsIncluded)>();
        foreach (var selection in selections)
        {
            Collect(selection, applies, fields, visited);
        }

        return fields;
    }

    /// <summary>What is selected of the values of one response name.</summary>
    public Selection[] Below(IEnumerable<SelectedField> uses) =>
    [
        .. uses.Where(use => use.Field.SelectionSet is not null).Select(use => new Selection(
            schema.FindCompositeType(TypeOf(use).Named.Text)!, use.Field.SelectionSet!, use.IsIncluded)),
    ];

    public TypeSyntax TypeOf(SelectedField use) => schema.FindField(use.Parent, use.Field.Name.Text)!.Type;

    private void Collect(
        Selection selection, Func<CompositeType, bool> applies, List<SelectedField> fields, HashSet<(string Fragment, bool IsIncluded)> visited)
    {
        foreach (var selected in selection.SelectionSet.Selections)
        {
            var isIncluded = selection.IsIncluded && selected.Directives.All(Includes);
            switch (selected)
            {
                case FieldSyntax field:
                    fields.Add(new SelectedField(selection.Type, field, isIncluded));
                    break;
                case InlineFragmentSyntax inline:
                    var type = inline.TypeCondition is { } condition ? schema.FindCompositeType(condition.Text)! : selection.Type;
                    if (inline.TypeCondition is null || applies(type))
                    {
                        Collect(new Selection(type, inline.SelectionSet, isIncluded), applies, fields, visited);
                    }

                    break;
                case FragmentSpreadSyntax spread:
                    var fragment = fragments[spread.Name.Text];
                    var fragmentType = schema.FindCompositeType(fragment.TypeCondition.Text)!;
                    if (applies(fragmentType) && visited.Add((spread.Name.Text, isIncluded)))
                    {
                        Collect(new Selection(fragmentType, fragment.SelectionSet, isIncluded), applies, fields, visited);
                    }

                    break;
            }
        }
    }

    private bool Includes(DirectiveSyntax directive) => directive.Name.Text switch
    {
        "include" => IsTrue(directive.FindArgument("if")!.Value),
        "skip" => !IsTrue(directive.FindArgument("if")!.Value),
        _ => true,
    };

    private bool IsTrue(ValueSyntax value) => value is VariableSyntax variable ? isTrue(variable.Name.Text) : value is BooleanValueSyntax { Value: true };
}
