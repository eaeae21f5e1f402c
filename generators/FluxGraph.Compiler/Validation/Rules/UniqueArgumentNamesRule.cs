using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// An argument is given once.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
/// </summary>
internal sealed class UniqueArgumentNamesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3010", "Argument given twice", "There can be only one argument named \"{0}\"", FindingSeverity.Error, nameof(UniqueArgumentNamesRule));

    public override void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context) =>
        Check(field.Arguments, context);

    public override void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, RuleContext context) =>
        Check(directive.Arguments, context);

    private static void Check(EquatableArray<ArgumentSyntax> arguments, RuleContext context)
    {
        foreach (var same in arguments.GroupBy(argument => argument.Name.Text).Where(group => group.Count() > 1))
        {
            context.ReportAll(Descriptor, same.Select(argument => argument.Name.Span), same.Key);
        }
    }
}
