using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A document holds operations and fragments; types belong into the schema.
/// <see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
/// </summary>
internal sealed class ExecutableDefinitionsRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3001", "Definition that cannot be executed", "The {0} definition is not executable; move it into a schema file", FindingSeverity.Error, nameof(ExecutableDefinitionsRule));

    public override void VisitDefinition(DefinitionSyntax definition, RuleContext context)
    {
        var name = definition switch
        {
            TypeDefinitionSyntax type => $"\"{type.Name.Text}\"",
            DirectiveDefinitionSyntax directive => $"\"@{directive.Name.Text}\"",
            SchemaDefinitionSyntax => "schema",
            _ => null,
        };
        if (name is not null)
        {
            context.Report(Descriptor, definition.Span, name);
        }
    }
}
