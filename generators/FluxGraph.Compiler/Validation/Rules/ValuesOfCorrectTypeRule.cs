using System.Globalization;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A value is one of the type that is expected.
/// <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
/// </summary>
internal sealed class ValuesOfCorrectTypeRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3019", "Value of the wrong type", "{0}", FindingSeverity.Error, nameof(ValuesOfCorrectTypeRule));

    public override void VisitValue(ValueSyntax value, TypeSyntax? type, RuleContext context)
    {
        if (type is null || context.Schema.FindType(type.Named.Text) is not { } named)
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
                    context.Report(Descriptor, value.Span, $"Expected value of type \"{type}\", found null");
                }

                break;
            case ListValueSyntax when InputTypes.NullableOf(type) is ListTypeSyntax:
                break;
            case ObjectValueSyntax fields when named is InputObjectType inputType:
                CheckFields(fields, inputType, context);
                break;
            default:
                CheckLeaf(value, type, named, context);
                break;
        }
    }

    private static void CheckFields(ObjectValueSyntax value, InputObjectType type, RuleContext context)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !value.Fields.Any(given => given.Name.Text == field.Name.Text))
            {
                context.Report(
                    Descriptor, value.Span, $"Field \"{type.Name}.{field.Name.Text}\" of required type \"{field.Type}\" was not provided");
            }
        }

        foreach (var field in value.Fields)
        {
            if (type.FindField(field.Name.Text) is null)
            {
                var suggestion = Suggestion.For(field.Name.Text, type.Fields.Select(known => known.Name.Text));
                context.Report(Descriptor, field.Span, $"Field \"{field.Name.Text}\" is not defined by type \"{type.Name}\"{suggestion}");
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type, context);
        }
    }

    private static void CheckOneOf(ObjectValueSyntax value, InputObjectType type, RuleContext context)
    {
        var names = value.Fields.Select(field => field.Name.Text).Distinct().ToArray();
        if (names.Length != 1)
        {
            context.Report(Descriptor, value.Span, $"OneOf Input Object \"{type.Name}\" must specify exactly one key");
        }
        else if (value.Fields[value.Fields.Length - 1].Value is NullValueSyntax)
        {
            context.Report(Descriptor, value.Span, $"Field \"{type.Name}.{names[0]}\" must be non-null");
        }
        else if (value.Fields[value.Fields.Length - 1].Value is VariableSyntax variable && IsNullable(variable, context))
        {
            context.Report(
                Descriptor,
                value.Span,
                $"Variable \"${variable.Name.Text}\" must be non-nullable to be used for OneOf Input Object \"{type.Name}\"");
        }
    }

    private static bool IsNullable(VariableSyntax variable, RuleContext context) =>
        context.Definition is OperationDefinitionSyntax operation
        && operation.Variables.Any(known => known.Variable.Name.Text == variable.Name.Text && known.Type is not NonNullTypeSyntax);

    private static void CheckLeaf(ValueSyntax value, TypeSyntax type, GraphQLType named, RuleContext context)
    {
        if (named is EnumType enumType)
        {
            if (value is not EnumValueSyntax member || enumType.FindValue(member.Value) is null)
            {
                var given = (value as EnumValueSyntax)?.Value ?? (value as StringValueSyntax)?.Value;
                var suggestion = given is null ? "" : Suggestion.For(given, enumType.Values.Select(known => known.Name.Text));
                context.Report(
                    Descriptor, value.Span, $"Value {context.TextOf(value.Span)} does not exist in the enum \"{enumType.Name}\"{suggestion}");
            }
        }
        else if (named is not ScalarType || !IsLiteralOf(named.Name, value))
        {
            context.Report(Descriptor, value.Span, $"Expected value of type \"{type}\", found {context.TextOf(value.Span)}");
        }
    }

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
