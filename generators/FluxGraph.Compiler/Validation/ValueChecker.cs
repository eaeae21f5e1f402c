using System.Globalization;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation;

/// <summary>
/// Judges whether a value is one of the type that is expected of it.
/// <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
/// </summary>
/// <param name="source">The file that the values stand in.</param>
/// <param name="report">Is told each mistake: its place, what can be done about it, and what is to be said.</param>
/// <param name="isNullable">Whether a variable may be null; variables do not occur where it is null.</param>
internal sealed class ValueChecker(
    Schema schema, SourceDocument source, Action<SourceSpan, EquatableArray<Correction>, string> report, Func<VariableSyntax, bool>? isNullable = null)
{
    /// <summary>Judges a value and all that is inside it.</summary>
    public void CheckWhole(ValueSyntax value, TypeSyntax? type)
    {
        Check(value, type);
        switch (value)
        {
            case ListValueSyntax list:
                var element = type is not null && InputTypes.NullableOf(type) is ListTypeSyntax listType ? listType.Element : null;
                foreach (var item in list.Items)
                {
                    CheckWhole(item, element);
                }

                break;
            case ObjectValueSyntax fields:
                var inputType = type is null ? null : schema.FindType(type.Named.Text) as InputObjectType;
                foreach (var field in fields.Fields)
                {
                    CheckWhole(field.Value, inputType?.FindField(field.Name.Text)?.Type);
                }

                break;
        }
    }

    /// <summary>Judges a value, but not the values inside it.</summary>
    /// <param name="type">Null where a mistake around the value leaves it unknown.</param>
    public void Check(ValueSyntax value, TypeSyntax? type)
    {
        if (type is null || schema.FindType(type.Named.Text) is not { } named)
        {
            return;
        }

        switch (value)
        {
            case VariableSyntax:
                break;
            case NullValueSyntax:
                if (type is NonNullTypeSyntax)
                {
                    report(value.Span, [], $"Expected value of type \"{type}\", found null");
                }

                break;
            case ListValueSyntax when InputTypes.NullableOf(type) is ListTypeSyntax:
                break;
            case ObjectValueSyntax fields when named is InputObjectType inputType:
                CheckFields(fields, inputType);
                break;
            default:
                CheckLeaf(value, type, named);
                break;
        }
    }

    private void CheckFields(ObjectValueSyntax value, InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !value.Fields.Any(given => given.Name.Text == field.Name.Text))
            {
                report(value.Span, [], $"Field \"{type.Name}.{field.Name.Text}\" of required type \"{field.Type}\" was not provided");
            }
        }

        foreach (var field in value.Fields)
        {
            if (type.FindField(field.Name.Text) is null)
            {
                var nearest = Suggestion.Nearest(field.Name.Text, type.Fields.Select(known => known.Name.Text));
                var corrections = NameCorrection.Create(source, field.Name.Span, nearest);
                report(field.Span, corrections, $"Field \"{field.Name.Text}\" is not defined by type \"{type.Name}\"{Suggestion.Words(nearest)}");
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type);
        }
    }

    private void CheckOneOf(ObjectValueSyntax value, InputObjectType type)
    {
        var names = value.Fields.Select(field => field.Name.Text).Distinct().ToArray();
        if (names.Length != 1)
        {
            report(value.Span, [], $"OneOf Input Object \"{type.Name}\" must specify exactly one key");
        }
        else if (value.Fields[value.Fields.Length - 1].Value is NullValueSyntax)
        {
            report(value.Span, [], $"Field \"{type.Name}.{names[0]}\" must be non-null");
        }
        else if (value.Fields[value.Fields.Length - 1].Value is VariableSyntax variable && isNullable?.Invoke(variable) is true)
        {
            report(
                value.Span,
                [],
                $"Variable \"${variable.Name.Text}\" must be non-nullable to be used for OneOf Input Object \"{type.Name}\"");
        }
    }

    private void CheckLeaf(ValueSyntax value, TypeSyntax type, GraphQLType named)
    {
        if (named is EnumType enumType)
        {
            if (value is not EnumValueSyntax member || enumType.FindValue(member.Value) is null)
            {
                var given = (value as EnumValueSyntax)?.Value ?? (value as StringValueSyntax)?.Value;
                var nearest = given is null ? null : Suggestion.Nearest(given, enumType.Values.Select(known => known.Name.Text));
                var corrections = NameCorrection.Create(source, value.Span, nearest);
                report(value.Span, corrections, $"Value {TextOf(value)} does not exist in the enum \"{enumType.Name}\"{Suggestion.Words(nearest)}");
            }
        }
        else if (named is not ScalarType || !IsLiteralOf(named.Name, value))
        {
            report(value.Span, [], $"Expected value of type \"{type}\", found {TextOf(value)}");
        }
    }

    private string TextOf(ValueSyntax value) => source.Text.Substring(value.Span.Start, value.Span.Length);

    /// <summary>Whether a literal is one of a specified scalar; what others take, only the server knows.</summary>
    private static bool IsLiteralOf(string scalar, ValueSyntax value) => scalar switch
    {
        "Int" => value is IntValueSyntax integer && int.TryParse(integer.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "Float" => value is IntValueSyntax or FloatValueSyntax,
        "String" => value is StringValueSyntax,
        "Boolean" => value is BooleanValueSyntax,
        "ID" => value is StringValueSyntax or IntValueSyntax,
        _ => true,
    };
}
