using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// <c>@semanticNonNull</c> and <c>@semanticNonNullField</c> are about fields and levels that are there.
/// <see href="https://specs.apollo.dev/nullability/v0.4/"/>
/// </summary>
internal sealed class SemanticNonNullRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2036", "Nullability of something that is not there", "{0}", FindingSeverity.Warning, nameof(SemanticNonNullRule));

    public override void VisitDefinition(TypeSystemDefinitionSyntax definition, SchemaRuleContext context)
    {
        if (definition is not TypeDefinitionSyntax part)
        {
            return;
        }

        foreach (var field in part.Fields)
        {
            foreach (var directive in field.Directives.Where(directive => directive.Name.Text == NullabilityDirectives.SemanticNonNull))
            {
                Check(directive, field.Type, context);
            }
        }

        foreach (var directive in part.Directives.Where(directive => directive.Name.Text == NullabilityDirectives.SemanticNonNullField))
        {
            if (directive.FindArgument("name")?.Value is StringValueSyntax { Value: var name })
            {
                CheckField(directive, part.Name.Text, name, context);
            }
        }
    }

    private static void CheckField(DirectiveSyntax directive, string typeName, string name, SchemaRuleContext context)
    {
        if (context.Schema.FindCompositeType(typeName) is not { } type)
        {
            return;
        }

        if (type.FindField(name) is { } field)
        {
            Check(directive, field.Type, context);
        }
        else
        {
            context.Report(Descriptor, directive.Span, $"Type \"{typeName}\" has no field \"{name}\"");
        }
    }

    private static void Check(DirectiveSyntax directive, TypeSyntax type, SchemaRuleContext context)
    {
        if (NullabilityDirectives.DefectOf(directive, type) is { } defect)
        {
            context.Report(Descriptor, directive.Span, defect);
        }
    }
}
