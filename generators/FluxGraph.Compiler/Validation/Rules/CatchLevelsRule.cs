using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// <c>@catch</c> names levels that the field's type has.
/// <see href="https://specs.apollo.dev/nullability/v0.4/#@catch"/>
/// </summary>
internal sealed class CatchLevelsRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3106", "Errors caught at a level that is not there", "{0}", FindingSeverity.Error, nameof(CatchLevelsRule));

    public override void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context)
    {
        if (definition is not null
            && NullabilityDirectives.FindCatch(field.Directives, context.Schema) is { } directive
            && NullabilityDirectives.DefectOf(directive, definition.Type) is { } defect)
        {
            context.Report(Descriptor, directive.Span, defect);
        }
    }
}
