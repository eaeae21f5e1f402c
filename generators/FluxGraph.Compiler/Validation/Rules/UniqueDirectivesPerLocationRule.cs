using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A directive that is not repeatable stands once at a place.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
/// </summary>
internal sealed class UniqueDirectivesPerLocationRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3022", "Directive used twice", "The directive \"@{0}\" can only be used once at this location", FindingSeverity.Error, nameof(UniqueDirectivesPerLocationRule));

    public override void VisitDirectives(IReadOnlyList<DirectiveSyntax> directives, string location, RuleContext context)
    {
        foreach (var same in directives.GroupBy(directive => directive.Name.Text))
        {
            if (context.Schema.FindDirective(same.Key) is { IsRepeatable: false })
            {
                var first = same.First();
                foreach (var other in same.Skip(1))
                {
                    context.ReportAll(Descriptor, [first.Span, other.Span], same.Key);
                }
            }
        }
    }
}
