using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// What the schema deprecates is not used.
/// <see href="https://spec.graphql.org/September2025/#sec--deprecated"/>
/// </summary>
internal sealed class NoDeprecatedRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3102", "Deprecated", "{0} is deprecated: {1}", FindingSeverity.Warning, nameof(NoDeprecatedRule));

    public override void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context)
    {
        if (parent is null || definition is null)
        {
            return;
        }

        Check(definition.Directives, field.Span, $"The field {parent.Name}.{field.Name.Text}", context);
        CheckArguments(field.Arguments, definition.Arguments, $"Field \"{parent.Name}.{field.Name.Text}\"", context);
    }

    public override void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, RuleContext context)
    {
        if (definition is not null)
        {
            CheckArguments(directive.Arguments, definition.Arguments, $"Directive \"@{directive.Name.Text}\"", context);
        }
    }

    public override void VisitValue(ValueSyntax value, TypeSyntax? type, RuleContext context)
    {
        var named = type is null ? null : context.Schema.FindType(type.Named.Text);
        if (value is EnumValueSyntax enumValue && named is EnumType enumType && enumType.FindValue(enumValue.Value) is { } definition)
        {
            Check(definition.Directives, value.Span, $"The enum value \"{enumType.Name}.{enumValue.Value}\"", context);
        }
        else if (value is ObjectValueSyntax fields && named is InputObjectType inputType)
        {
            foreach (var field in fields.Fields)
            {
                if (inputType.FindField(field.Name.Text) is { } inputField)
                {
                    Check(inputField.Directives, field.Span, $"The input field {inputType.Name}.{field.Name.Text}", context);
                }
            }
        }
    }

    private static void CheckArguments(
        EquatableArray<ArgumentSyntax> arguments, EquatableArray<InputValueDefinitionSyntax> definitions, string owner, RuleContext context)
    {
        foreach (var argument in arguments)
        {
            if (definitions.FirstOrDefault(candidate => candidate.Name.Text == argument.Name.Text) is { } definition)
            {
                Check(definition.Directives, argument.Span, $"{owner} argument \"{argument.Name.Text}\"", context);
            }
        }
    }

    private static void Check(EquatableArray<DirectiveSyntax> directives, SourceSpan span, string thing, RuleContext context)
    {
        if (Deprecation.ReasonOf(directives) is { } reason)
        {
            context.Report(Descriptor, span, thing, reason);
        }
    }
}
