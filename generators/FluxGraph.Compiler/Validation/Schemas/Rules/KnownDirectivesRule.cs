using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A directive is defined, and stands where it may stand.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>
/// </summary>
internal sealed class KnownDirectivesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2010", "Unknown or misplaced directive", "{0}", FindingSeverity.Warning, nameof(KnownDirectivesRule));

    public override void VisitDirectives(EquatableArray<DirectiveSyntax> directives, string location, SchemaRuleContext context)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Text;
            if (context.Schema.FindDirective(name) is not { } definition)
            {
                var nearest = Suggestion.Nearest("@" + name, context.Schema.Directives.Select(known => "@" + known.Name.Text));
                var corrections = NameCorrection.Create(context.Definition!.Source, directive.Name.Span, nearest?.Substring(1));
                context.Report(Descriptor, directive.Span, corrections, $"Unknown directive \"@{name}\"{Suggestion.Words(nearest)}");
            }
            else if (!definition.Locations.Any(known => known.Text == location))
            {
                context.Report(Descriptor, directive.Span, $"Directive \"@{name}\" may not be used on {location}");
            }
        }
    }
}
