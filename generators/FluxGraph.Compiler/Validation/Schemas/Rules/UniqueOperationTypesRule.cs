using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// Each kind of operation has one root type.
/// <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
/// </summary>
internal sealed class UniqueOperationTypesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2006", "Root operation type given twice", "There can be only one {0} type in schema", FindingSeverity.Warning, nameof(UniqueOperationTypesRule));

    public override void VisitSchema(SchemaRuleContext context)
    {
        var first = new Dictionary<OperationType, (DefinitionSyntax Definition, SourceSpan Span)>();
        AddImplicitRoots(first, context);
        foreach (var definition in context.Schema.Definitions.OfType<SchemaDefinitionSyntax>())
        {
            foreach (var root in definition.Roots)
            {
                if (!first.TryGetValue(root.Operation, out var former))
                {
                    first.Add(root.Operation, (definition, root.Span));
                }
                else if (!context.IsExisting(definition))
                {
                    context.ReportTwice(Descriptor, former, (definition, root.Span), OperationKeyword.Format(root.Operation));
                }
            }
        }
    }

    /// <summary>A schema that was there before and names no roots has the types that are called like them.</summary>
    private static void AddImplicitRoots(
        Dictionary<OperationType, (DefinitionSyntax Definition, SourceSpan Span)> roots, SchemaRuleContext context)
    {
        if (context.Schema.Definitions.OfType<SchemaDefinitionSyntax>().Any(context.IsExisting))
        {
            return;
        }

        foreach (var type in context.Schema.Definitions.OfType<TypeDefinitionSyntax>().Where(context.IsExisting))
        {
            if (OperationKeyword.Parse(type.Name.Text.ToLowerInvariant()) is { } operation && type.Name.Text == operation.ToString())
            {
                roots[operation] = (type, type.Name.Span);
            }
        }
    }
}
