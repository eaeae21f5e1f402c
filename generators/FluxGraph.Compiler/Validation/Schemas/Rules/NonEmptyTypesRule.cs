using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A type has what its kind is made of: fields, members or values.
/// <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
/// </summary>
internal sealed class NonEmptyTypesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2022", "Type without members", "{0} must define one or more {1}", FindingSeverity.Warning, nameof(NonEmptyTypesRule));

    public override void VisitType(IReadOnlyList<TypeDefinitionSyntax> parts, SchemaRuleContext context)
    {
        if (context.Schema.FindType(parts[0].Name.Text) is not { } type || type.Parts.Any(part => part.BodyFinding is not null))
        {
            return;
        }

        var (isEmpty, subject, members) = type switch
        {
            FieldedType fielded => (fielded.Fields.Count == 0, $"Type {type.Name}", "fields"),
            UnionType union => (!union.Members.Any(), $"Union type {type.Name}", "member types"),
            EnumType values => (values.Values.Count == 0, $"Enum type {type.Name}", "values"),
            InputObjectType input => (input.Fields.Count == 0, $"Input Object type {type.Name}", "fields"),
            _ => (false, "", ""),
        };
        if (isEmpty)
        {
            context.Report(Descriptor, [.. type.Parts.Select(part => SourceLocation.Of(part.Source, part.Span))], subject, members);
        }
    }
}
