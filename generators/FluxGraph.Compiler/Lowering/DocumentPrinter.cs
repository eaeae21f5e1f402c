using System.Text;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Lowering;

/// <summary>
/// Writes the document that is sent: an operation and the fragments that it reaches, without a superfluous character,
/// with <c>__typename</c> first wherever an object can be of several types, and without the directives that a client
/// keeps to itself.
/// </summary>
internal sealed class DocumentPrinter(Schema schema, FragmentSet fragments)
{
    private readonly StringBuilder _text = new();

    /// <param name="name">The operation's name: its document can leave it to the file.</param>
    public static string Print(OperationDefinitionSyntax operation, string name, FragmentSet fragments, Schema schema)
    {
        var printer = new DocumentPrinter(schema, fragments);
        printer.Write(operation, name);
        return printer._text.ToString();
    }

    private void Write(OperationDefinitionSyntax operation, string name)
    {
        _text.Append(OperationKeyword.Format(operation.Type)).Append(' ').Append(name);
        Write(operation.Variables, operation);
        Write(operation.Directives, operation);
        Write(operation.SelectionSet, schema.FindRoot(operation.Type), isField: false, operation);
        var written = new HashSet<string>();
        var waiting = new Queue<SelectionSetSyntax>([operation.SelectionSet]);
        while (waiting.Count > 0)
        {
            foreach (var spread in SpreadFinder.In(waiting.Dequeue()))
            {
                if (written.Add(spread.Name.Text) && fragments.Find(spread.Name.Text) is { } fragment)
                {
                    _text.Append("fragment ").Append(fragment.Name.Text);
                    Write(fragment.Variables, fragment);
                    _text.Append(" on ").Append(fragment.TypeCondition.Text);
                    Write(fragment.Directives, fragment);
                    Write(fragment.SelectionSet, schema.FindCompositeType(fragment.TypeCondition.Text), isField: false, fragment);
                    waiting.Enqueue(fragment.SelectionSet);
                }
            }
        }
    }

    private void Write(EquatableArray<VariableDefinitionSyntax> variables, DefinitionSyntax definition)
    {
        if (variables.IsEmpty)
        {
            return;
        }

        _text.Append('(');
        for (var i = 0; i < variables.Length; i++)
        {
            _text.Append(i == 0 ? "" : ",");
            Write(variables[i], definition);
        }

        _text.Append(')');
    }

    private void Write(VariableDefinitionSyntax variable, DefinitionSyntax definition)
    {
        _text.Append('$').Append(variable.Variable.Name.Text).Append(':').Append(variable.Type);
        if (variable.DefaultValue is not null)
        {
            _text.Append('=');
            Write(variable.DefaultValue, definition);
        }

        Write(variable.Directives, definition);
    }

    private void Write(SelectionSetSyntax selectionSet, CompositeType? type, bool isField, DefinitionSyntax definition)
    {
        _text.Append('{');
        if (isField && type is not (null or ObjectType) && !SelectsTypeNameFirst(selectionSet))
        {
            _text.Append("__typename ");
        }

        foreach (var selection in selectionSet.Selections)
        {
            Write(selection, type, definition);
        }

        TrimEnd();
        _text.Append('}');
    }

    private static bool SelectsTypeNameFirst(SelectionSetSyntax selectionSet) =>
        selectionSet.Selections[0] is FieldSyntax { Alias: null, Name.Text: "__typename", Directives.IsEmpty: true };

    private void Write(SelectionSyntax selection, CompositeType? type, DefinitionSyntax definition)
    {
        switch (selection)
        {
            case FieldSyntax field:
                Write(field, type, definition);
                break;
            case FragmentSpreadSyntax spread:
                TrimEnd();
                _text.Append("...").Append(spread.Name.Text);
                Write(spread.Arguments, definition);
                Write(spread.Directives, definition);
                break;
            case InlineFragmentSyntax inline:
                TrimEnd();
                _text.Append("...");
                if (inline.TypeCondition is { } condition)
                {
                    _text.Append("on ").Append(condition.Text);
                }

                Write(inline.Directives, definition);
                Write(
                    inline.SelectionSet,
                    inline.TypeCondition is { } name ? schema.FindCompositeType(name.Text) : type,
                    isField: false,
                    definition);
                return;
        }

        _text.Append(' ');
    }

    private void Write(FieldSyntax field, CompositeType? type, DefinitionSyntax definition)
    {
        if (field.Alias is { } alias)
        {
            _text.Append(alias.Text).Append(':');
        }

        _text.Append(field.Name.Text);
        Write(field.Arguments, definition);
        Write(field.Directives, definition);
        if (field.SelectionSet is not null)
        {
            var fieldType = type is null || schema.FindField(type, field.Name.Text) is not { } known
                ? null
                : schema.FindCompositeType(known.Type.Named.Text);
            Write(field.SelectionSet, fieldType, isField: true, definition);
        }
    }

    private void Write(EquatableArray<DirectiveSyntax> directives, DefinitionSyntax definition)
    {
        foreach (var directive in directives.Where(directive => !IsKept(directive.Name.Text)))
        {
            _text.Append('@').Append(directive.Name.Text);
            Write(directive.Arguments, definition);
        }
    }

    private bool IsKept(string directive) => NullabilityDirectives.Contains(directive, schema) || MaskingDirectives.Contains(directive, schema);

    private void Write(EquatableArray<ArgumentSyntax> arguments, DefinitionSyntax definition)
    {
        if (!arguments.IsEmpty)
        {
            _text.Append('(');
            WriteFields(arguments, definition);
            _text.Append(')');
        }
    }

    private void WriteFields(EquatableArray<ArgumentSyntax> fields, DefinitionSyntax definition)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            _text.Append(i == 0 ? "" : ",").Append(fields[i].Name.Text).Append(':');
            Write(fields[i].Value, definition);
        }
    }

    private void Write(ValueSyntax value, DefinitionSyntax definition)
    {
        switch (value)
        {
            case ListValueSyntax list:
                _text.Append('[');
                for (var i = 0; i < list.Items.Length; i++)
                {
                    _text.Append(i == 0 ? "" : ",");
                    Write(list.Items[i], definition);
                }

                _text.Append(']');
                break;
            case ObjectValueSyntax fields:
                _text.Append('{');
                WriteFields(fields.Fields, definition);
                _text.Append('}');
                break;
            default:
                _text.Append(definition.Source.Text, value.Span.Start, value.Span.Length);
                break;
        }
    }

    /// <summary>A space parts two names; before anything else it is superfluous.</summary>
    private void TrimEnd()
    {
        if (_text[_text.Length - 1] == ' ')
        {
            _text.Length--;
        }
    }
}
