using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

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
            NamesIn(part, part.Fields).Concat(NamesIn(part, part.InputFields)).Select(name => (part, name)));
        context.ReportRepetitions(Descriptor, names);
    }

    private static IEnumerable<NameSyntax> NamesIn<TMember>(TypeDefinitionSyntax part, EquatableArray<TMember> members)
        where TMember : ITypeMemberSyntax<TMember> =>
        members.Where(member => !part.IsExtension || !ClientDirectives.Annotates(member.Directives)).Select(member => member.Name);
}
