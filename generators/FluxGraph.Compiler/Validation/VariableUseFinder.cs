using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation;

/// <summary>Finds the variables that an operation uses, in itself and in every fragment that it reaches.</summary>
internal sealed class VariableUseFinder(Schema schema, FragmentSet fragments)
{
    private readonly List<VariableUse> _uses = [];
    private SourceDocument? _source;
    private EquatableArray<VariableDefinitionSyntax> _ofFragment = [];

    public static IReadOnlyList<VariableUse> Find(OperationDefinitionSyntax operation, Schema schema, FragmentSet fragments)
    {
        var finder = new VariableUseFinder(schema, fragments) { _source = operation.Source };
        finder.AddDirectives(operation.Directives);
        finder.AddSelections(operation.SelectionSet, schema.FindRoot(operation.Type));
        foreach (var fragment in fragments.ReachedFrom(operation.SelectionSet))
        {
            finder._source = fragment.Source;
            finder._ofFragment = fragment.Variables;
            finder.AddDirectives(fragment.Directives);
            finder.AddSelections(fragment.SelectionSet, schema.FindCompositeType(fragment.TypeCondition.Text));
        }

        return finder._uses;
    }

    private void AddSelections(SelectionSetSyntax selectionSet, CompositeType? parent)
    {
        foreach (var selection in selectionSet.Selections)
        {
            AddDirectives(selection.Directives);
            if (selection is FieldSyntax field)
            {
                var definition = parent is null ? null : schema.FindField(parent, field.Name.Text);
                AddArguments(field.Arguments, definition?.Arguments ?? []);
                if (field.SelectionSet is not null)
                {
                    AddSelections(field.SelectionSet, definition is null ? null : schema.FindCompositeType(definition.Type.Named.Text));
                }
            }
            else if (selection is FragmentSpreadSyntax { Arguments.IsEmpty: false } spread)
            {
                AddFragmentArguments(spread);
            }
            else if (selection is InlineFragmentSyntax inline)
            {
                AddSelections(
                    inline.SelectionSet, inline.TypeCondition is { } condition ? schema.FindCompositeType(condition.Text) : parent);
            }
        }
    }

    private void AddFragmentArguments(FragmentSpreadSyntax spread)
    {
        var variables = fragments.Find(spread.Name.Text)?.Variables ?? [];
        foreach (var argument in spread.Arguments)
        {
            var definition = variables.FirstOrDefault(candidate => candidate.Variable.Name.Text == argument.Name.Text);
            AddValue(argument.Value, definition?.Type, definition?.DefaultValue is not null, owner: null);
        }
    }

    private void AddDirectives(EquatableArray<DirectiveSyntax> directives)
    {
        foreach (var directive in directives)
        {
            AddArguments(directive.Arguments, schema.FindDirective(directive.Name.Text)?.Arguments ?? []);
        }
    }

    private void AddArguments(EquatableArray<ArgumentSyntax> arguments, EquatableArray<InputValueDefinitionSyntax> definitions)
    {
        foreach (var argument in arguments)
        {
            var definition = definitions.FirstOrDefault(candidate => candidate.Name.Text == argument.Name.Text);
            AddValue(argument.Value, definition?.Type, definition?.DefaultValue is not null, owner: null);
        }
    }

    private void AddValue(ValueSyntax value, TypeSyntax? type, bool hasDefault, InputObjectType? owner)
    {
        switch (value)
        {
            case VariableSyntax variable when _ofFragment.Any(own => own.Variable.Name.Text == variable.Name.Text):
                break;
            case VariableSyntax variable:
                _uses.Add(new VariableUse(variable, _source!, type, hasDefault, owner));
                break;
            case ListValueSyntax list:
                var element = InputTypes.ElementOf(type);
                foreach (var item in list.Items)
                {
                    AddValue(item, element, hasDefault: false, owner: null);
                }

                break;
            case ObjectValueSyntax fields:
                var inputType = type is null ? null : schema.FindType(type.Named.Text) as InputObjectType;
                foreach (var field in fields.Fields)
                {
                    var definition = inputType?.FindField(field.Name.Text);
                    AddValue(field.Value, definition?.Type, definition?.DefaultValue is not null, inputType);
                }

                break;
        }
    }
}
