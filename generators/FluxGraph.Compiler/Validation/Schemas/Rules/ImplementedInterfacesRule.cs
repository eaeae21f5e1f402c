using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A type implements interfaces, each once, with all that these implement, and not itself.
/// <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
/// </summary>
internal sealed class ImplementedInterfacesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2025", "Interface that cannot be implemented so", "Type {0}", FindingSeverity.Warning, nameof(ImplementedInterfacesRule));

    public override void VisitType(IReadOnlyList<TypeDefinitionSyntax> parts, SchemaRuleContext context)
    {
        if (context.Schema.FindType(parts[0].Name.Text) is not FieldedType type)
        {
            return;
        }

        var seen = new HashSet<string>();
        var all = type.Parts.SelectMany(part => part.Interfaces).Select(name => name.Text).ToArray();
        foreach (var name in all)
        {
            if (Describe(type, name, seen, context) is { } message)
            {
                context.Report(Descriptor, PlacesOf(type, name), message);
            }
            else if (seen.Add(name) && context.Schema.FindType(name) is InterfaceType implemented)
            {
                CheckAncestors(type, all, implemented, context);
            }
        }
    }

    private static string? Describe(FieldedType type, string name, HashSet<string> seen, SchemaRuleContext context) => context.Schema.FindType(name) switch
    {
        null => null,
        not InterfaceType => $"{type.Name} must only implement Interface types, it cannot implement {name}",
        _ when name == type.Name => $"{type.Name} cannot implement itself because it would create a circular reference",
        _ when seen.Contains(name) => $"{type.Name} can only implement {name} once",
        _ => null,
    };

    private static void CheckAncestors(FieldedType type, string[] implemented, InterfaceType ancestor, SchemaRuleContext context)
    {
        foreach (var name in ancestor.Interfaces.Where(name => !implemented.Contains(name) && context.Schema.FindType(name) is not null))
        {
            context.Report(
                Descriptor,
                [.. PlacesOf(ancestor, name), .. PlacesOf(type, ancestor.Name)],
                name == type.Name
                    ? $"{type.Name} cannot implement {ancestor.Name} because it would create a circular reference"
                    : $"{type.Name} must implement {name} because it is implemented by {ancestor.Name}");
        }
    }

    private static SourceLocation[] PlacesOf(FieldedType type, string implemented) =>
        [
            .. from part in type.Parts
               from name in part.Interfaces
               where name.Text == implemented
               select SourceLocation.Of(part.Source, name.Span),
        ];
}
