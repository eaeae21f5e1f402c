using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A directive does not stand on what its own definition is made of.
/// <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation"/>
/// </summary>
internal sealed class DirectiveCyclesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2031", "Directive that needs itself", "Directive \"@{0}\" refers to itself through its arguments", FindingSeverity.Warning, nameof(DirectiveCyclesRule));

    public override void VisitDefinition(TypeSystemDefinitionSyntax definition, SchemaRuleContext context)
    {
        if (definition is not DirectiveDefinitionSyntax directive)
        {
            return;
        }

        var seen = new HashSet<string>();
        var waiting = new Queue<string>(References(directive.Arguments));
        while (waiting.Count > 0)
        {
            var reference = waiting.Dequeue();
            if (reference == KeyOf(directive.Name.Text))
            {
                context.Report(Descriptor, directive.Name.Span, directive.Name.Text);
                return;
            }

            foreach (var next in seen.Add(reference) ? ReferencesOf(reference, context.Schema) : [])
            {
                waiting.Enqueue(next);
            }
        }
    }

    /// <summary>Directives and types are told apart by the at sign.</summary>
    private static string KeyOf(string directive) => "@" + directive;

    private static IEnumerable<string> ReferencesOf(string key, Schema schema) => key[0] == '@'
        ? References(schema.FindDirective(key.Substring(1))?.Arguments ?? [])
        : schema.FindType(key)?.Parts.SelectMany(part => References(part.InputFields)
            .Concat(References(part.Directives))
            .Concat(part.EnumValues.SelectMany(value => References(value.Directives)))) ?? [];

    private static IEnumerable<string> References(EquatableArray<InputValueDefinitionSyntax> values) =>
        values.SelectMany(value => References(value.Directives).Append(value.Type.Named.Text));

    private static IEnumerable<string> References(EquatableArray<DirectiveSyntax> directives) =>
        directives.Select(directive => KeyOf(directive.Name.Text));
}
