using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A type, with all of its extensions, defines a field once.
/// <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
/// </summary>
internal sealed class UniqueFieldDefinitionNamesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2001",
        "Field defined twice",
        "Field \"{0}.{1}\" is defined more than once; the first definition counts",
        FindingSeverity.Warning,
        nameof(UniqueFieldDefinitionNamesRule));

    public override void VisitType(IReadOnlyList<TypeDefinitionSyntax> parts, SchemaRuleContext context)
    {
        var names = parts.SelectMany(part =>
            part.Fields.Select(field => field.Name).Concat(part.InputFields.Select(field => field.Name)).Select(name => (part, name)));
        context.ReportRepetitions(Descriptor, names);
    }
}
