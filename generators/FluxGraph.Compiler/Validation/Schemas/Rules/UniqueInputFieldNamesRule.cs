using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A field of an input object is given once, in default values and in the arguments of directives.
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
/// </summary>
internal sealed class UniqueInputFieldNamesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2015", "Input field given twice", "There can be only one input field named \"{0}\"", FindingSeverity.Warning, nameof(UniqueInputFieldNamesRule));

    public override void VisitInputValue(InputValueDefinitionSyntax value, InputValueName name, SchemaRuleContext context)
    {
        if (value.DefaultValue is { } defaultValue)
        {
            Check(defaultValue, context);
        }
    }

    public override void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, SchemaRuleContext context)
    {
        foreach (var argument in directive.Arguments)
        {
            Check(argument.Value, context);
        }
    }

    private static void Check(ValueSyntax value, SchemaRuleContext context)
    {
        switch (value)
        {
            case ListValueSyntax list:
                foreach (var item in list.Items)
                {
                    Check(item, context);
                }

                break;
            case ObjectValueSyntax fields:
                CheckFields(fields, context);
                break;
        }
    }

    private static void CheckFields(ObjectValueSyntax value, SchemaRuleContext context)
    {
        foreach (var same in value.Fields.GroupBy(field => field.Name.Text))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                context.ReportTwice(Descriptor, (context.Definition!, first.Name.Span), (context.Definition!, other.Name.Span), same.Key);
            }
        }

        foreach (var field in value.Fields)
        {
            Check(field.Value, context);
        }
    }
}
