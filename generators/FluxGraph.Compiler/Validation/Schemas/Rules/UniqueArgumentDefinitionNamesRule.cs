using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A field or directive defines an argument once.
/// <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
/// </summary>
internal sealed class UniqueArgumentDefinitionNamesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2007", "Argument defined twice", "Argument \"{0}\" is defined more than once; the first definition counts", FindingSeverity.Warning, nameof(UniqueArgumentDefinitionNamesRule));

    public override void VisitDefinition(TypeSystemDefinitionSyntax definition, SchemaRuleContext context)
    {
        switch (definition)
        {
            case DirectiveDefinitionSyntax directive:
                Check(directive.Arguments, $"@{directive.Name.Text}", context);
                break;
            case TypeDefinitionSyntax type:
                foreach (var field in type.Fields)
                {
                    Check(field.Arguments, $"{type.Name.Text}.{field.Name.Text}", context);
                }

                break;
        }
    }

    private static void Check(EquatableArray<InputValueDefinitionSyntax> arguments, string owner, SchemaRuleContext context)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (var same in arguments.GroupBy(argument => argument.Name.Text).Where(same => same.Skip(1).Any()))
        {
            context.Report(
                Descriptor,
                [.. same.Select(argument => SourceLocation.Of(context.Definition!.Source, argument.Name.Span))],
                $"{owner}({same.Key}:)");
        }
    }
}
