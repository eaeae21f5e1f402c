using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// An extension extends a type that is defined, and of the same kind.
/// <see href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/>
/// </summary>
internal sealed class PossibleTypeExtensionsRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2003",
        "Extension of a type that does not exist",
        "Cannot extend {0}",
        FindingSeverity.Warning,
        nameof(PossibleTypeExtensionsRule));

    public override void VisitSchema(SchemaRuleContext context)
    {
        foreach (var extension in context.Judged<TypeDefinitionSyntax>().Where(definition => definition.IsExtension))
        {
            Check(extension, context);
        }
    }

    private static void Check(TypeDefinitionSyntax extension, SchemaRuleContext context)
    {
        var name = extension.Name.Text;
        context.Definition = extension;
        if (context.Schema.FindType(name) is not { } type)
        {
            var nearest = Suggestion.Nearest(name, context.Schema.Types.Select(known => known.Name));
            var corrections = NameCorrection.Create(extension.Source, extension.Name.Span, nearest);
            context.Report(Descriptor, extension.Name.Span, corrections, $"type \"{name}\" because it is not defined{Suggestion.Words(nearest)}");
        }
        else if (type.Parts[0] is var definition && definition.Kind != extension.Kind)
        {
            context.ReportTwice(
                Descriptor, (definition, definition.Span), (extension, extension.Span), $"non-{NameOf(extension.Kind)} type \"{name}\"");
        }
    }

    private static string NameOf(TypeDefinitionKind kind) => kind switch
    {
        TypeDefinitionKind.InputObject => "input object",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
