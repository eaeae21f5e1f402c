using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// An argument exists on the field or directive that it is given to.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
/// </summary>
internal sealed class KnownArgumentNamesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3009", "Unknown argument", "Unknown argument \"{0}\" on {1}{2}", FindingSeverity.Error, nameof(KnownArgumentNamesRule));

    public override void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context)
    {
        if (parent is not null && definition is not null)
        {
            Check(field.Arguments, definition.Arguments, $"field \"{parent.Name}.{field.Name.Text}\"", context);
        }
    }

    public override void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, RuleContext context)
    {
        if (definition is not null)
        {
            Check(directive.Arguments, definition.Arguments, $"directive \"@{directive.Name.Text}\"", context);
        }
    }

    private static void Check(
        EquatableArray<ArgumentSyntax> arguments, EquatableArray<InputValueDefinitionSyntax> definitions, string owner, RuleContext context)
    {
        foreach (var argument in arguments)
        {
            var name = argument.Name;
            if (!definitions.Any(definition => definition.Name.Text == name.Text))
            {
                var nearest = Suggestion.Nearest(name.Text, definitions.Select(definition => definition.Name.Text));
                var corrections = NameCorrection.Create(context.Definition!.Source, name.Span, nearest);
                context.Report(Descriptor, name.Span, corrections, name.Text, owner, Suggestion.Words(nearest));
            }
        }
    }
}
