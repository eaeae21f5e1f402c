using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// The members of a union are object types, each once.
/// <see href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation"/>
/// </summary>
internal sealed class UnionMembersRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2027", "Union of what is no object type", "Union type {0} can only include {1}", FindingSeverity.Warning, nameof(UnionMembersRule));

    public override void VisitType(IReadOnlyList<TypeDefinitionSyntax> parts, SchemaRuleContext context)
    {
        if (context.Schema.FindType(parts[0].Name.Text) is not UnionType union)
        {
            return;
        }

        var seen = new HashSet<string>();
        foreach (var member in union.Parts.SelectMany(part => part.Members))
        {
            if (!seen.Add(member.Text))
            {
                context.Report(Descriptor, PlacesOf(union, member.Text), union.Name, $"type {member.Text} once");
            }
            else if (context.Schema.FindType(member.Text) is not (null or ObjectType))
            {
                context.Report(Descriptor, PlacesOf(union, member.Text), union.Name, $"Object types, it cannot include {member.Text}");
            }
        }
    }

    private static SourceLocation[] PlacesOf(UnionType union, string member) =>
        [
            .. from part in union.Parts
               from name in part.Members
               where name.Text == member
               select SourceLocation.Of(part.Source, name.Span),
        ];
}
