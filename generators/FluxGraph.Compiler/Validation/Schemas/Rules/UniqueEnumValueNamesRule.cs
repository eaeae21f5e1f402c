using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// An enum, with all of its extensions, defines a value once.
/// <see href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/>
/// </summary>
internal sealed class UniqueEnumValueNamesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2004",
        "Enum value defined twice",
        "Enum value \"{0}.{1}\" is defined more than once; the first definition counts",
        FindingSeverity.Warning,
        nameof(UniqueEnumValueNamesRule));

    public override void VisitType(IReadOnlyList<TypeDefinitionSyntax> parts, SchemaRuleContext context) =>
        context.ReportRepetitions(
            Descriptor,
            from part in parts
            from value in part.EnumValues
            where !part.IsExtension || !ClientDirectives.Annotates(value.Directives)
            select (part, value.Name));
}
