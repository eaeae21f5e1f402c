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
        // Of several definitions, which another rule reports, the last is the one, as for the reference implementation.
        var definitions = new Dictionary<string, TypeDefinitionSyntax>();
        foreach (var definition in context.Schema.Definitions.OfType<TypeDefinitionSyntax>().Where(definition => !definition.IsExtension))
        {
            definitions[definition.Name.Text] = definition;
        }

        foreach (var extension in context.Judged<TypeDefinitionSyntax>().Where(definition => definition.IsExtension))
        {
            context.Definition = extension;
            Check(extension, definitions.TryGetValue(extension.Name.Text, out var definition) ? definition : null, context);
        }
    }

    private static void Check(TypeDefinitionSyntax extension, TypeDefinitionSyntax? definition, SchemaRuleContext context)
    {
        var name = extension.Name.Text;
        if (definition is not null)
        {
            if (definition.Kind != extension.Kind)
            {
                context.ReportTwice(Descriptor, (definition, definition.Span), (extension, extension.Span), OtherKind(extension));
            }
        }
        else if (IntrospectionSystem.FindType(name) is { } builtIn)
        {
            if (builtIn.Kind != extension.Kind)
            {
                context.Report(Descriptor, extension.Name.Span, OtherKind(extension));
            }
        }
        else
        {
            var nearest = Suggestion.Nearest(name, context.Schema.Types.Select(known => known.Name));
            var corrections = NameCorrection.Create(extension.Source, extension.Name.Span, nearest);
            context.Report(Descriptor, extension.Name.Span, corrections, $"type \"{name}\" because it is not defined{Suggestion.Words(nearest)}");
        }
    }

    private static string OtherKind(TypeDefinitionSyntax extension) => $"non-{NameOf(extension.Kind)} type \"{extension.Name.Text}\"";

    private static string NameOf(TypeDefinitionKind kind) => kind switch
    {
        TypeDefinitionKind.InputObject => "input object",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
