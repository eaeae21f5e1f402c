using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A type that is referred to is defined.
/// <see href="https://spec.graphql.org/September2025/#sec-Type-References"/>
/// </summary>
internal sealed class KnownTypeNamesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2009", "Unknown type", "Unknown type \"{0}\"{1}", FindingSeverity.Warning, nameof(KnownTypeNamesRule));

    public override void VisitDefinition(TypeSystemDefinitionSyntax definition, SchemaRuleContext context)
    {
        foreach (var name in References(definition))
        {
            if (context.Schema.FindType(name.Text) is null)
            {
                var nearest = Suggestion.Nearest(name.Text, context.Schema.Types.Select(type => type.Name));
                var corrections = NameCorrection.Create(definition.Source, name.Span, nearest);
                context.Report(Descriptor, name.Span, corrections, name.Text, Suggestion.Words(nearest));
            }
        }
    }

    private static IEnumerable<NameSyntax> References(TypeSystemDefinitionSyntax definition) => definition switch
    {
        SchemaDefinitionSyntax schema => schema.Roots.Select(root => root.Type),
        DirectiveDefinitionSyntax directive => directive.Arguments.Select(argument => argument.Type.Named),
        TypeDefinitionSyntax type =>
            [
                .. type.Interfaces,
                .. type.Members,
                .. type.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type.Named).Append(field.Type.Named)),
                .. type.InputFields.Select(field => field.Type.Named),
            ],
        _ => [],
    };
}
