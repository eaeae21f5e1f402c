using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// An argument that must be given is given.
/// <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
/// </summary>
internal sealed class ProvidedRequiredArgumentsRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3011", "Required argument missing", "{0} argument \"{1}\" of type \"{2}\" is required, but it was not provided", FindingSeverity.Error, nameof(ProvidedRequiredArgumentsRule));

    public override void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context)
    {
        if (definition is not null)
        {
            Check(field.Arguments, definition.Arguments, $"Field \"{field.Name.Text}\"", field.HeadSpan, field.Name.Span.End, context);
        }
    }

    public override void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, RuleContext context)
    {
        if (definition is not null)
        {
            Check(directive.Arguments, definition.Arguments, $"Directive \"@{directive.Name.Text}\"", directive.Span, directive.Name.Span.End, context);
        }
    }

    private static void Check(
        EquatableArray<ArgumentSyntax> arguments,
        EquatableArray<InputValueDefinitionSyntax> definitions,
        string owner,
        SourceSpan span,
        int nameEnd,
        RuleContext context)
    {
        foreach (var definition in definitions)
        {
            if (definition.IsRequired && !arguments.Any(argument => argument.Name.Text == definition.Name.Text))
            {
                var corrections = VariableCorrection.AddArgument(context.Definition!, arguments, nameEnd, definition);
                context.Report(Descriptor, span, corrections, owner, definition.Name.Text, definition.Type.ToString());
            }
        }
    }
}
