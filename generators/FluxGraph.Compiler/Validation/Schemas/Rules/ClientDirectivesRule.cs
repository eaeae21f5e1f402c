using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>What a client's extension of the schema says about names and types in C# can be written in C#.</summary>
internal sealed class ClientDirectivesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2035", "Client directive without effect", "Directive \"@{0}\" {1}", FindingSeverity.Warning, nameof(ClientDirectivesRule));

    public override void VisitDirectives(EquatableArray<DirectiveSyntax> directives, string location, SchemaRuleContext context)
    {
        foreach (var directive in directives)
        {
            if (ClientDirectives.DefectOf(directive) is { } defect)
            {
                context.Report(Descriptor, directive.Span, directive.Name.Text, defect);
            }
        }
    }
}
