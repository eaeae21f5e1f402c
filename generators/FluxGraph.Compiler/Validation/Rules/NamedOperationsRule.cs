using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// An operation has a name: the generated code is called after it.
/// <see href="https://spec.graphql.org/September2025/#sec-Language.Operations"/>
/// </summary>
internal sealed class NamedOperationsRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3101", "Operation without a name", "Name the operation, as in \"{0} {1}\": the client gets a property of that name", FindingSeverity.Error, nameof(NamedOperationsRule));

    public override void VisitOperation(OperationDefinitionSyntax operation, RuleContext context)
    {
        if (operation.Name is null)
        {
            var place = SourceSpan.FromBounds(operation.Span.Start, operation.SelectionSet.Span.Start + 1);
            var name = Casing.ToPascalCase(FilePath.NameWithoutExtension(operation.Source.Path));
            var edit = operation.IsShorthand
                ? TextEdit.Insert(operation.Source, operation.SelectionSet.Span.Start, $"query {name} ")
                : TextEdit.Insert(operation.Source, operation.KeywordEnd, " " + name);
            context.Report(Descriptor, place, [Correction.Of($"Name it '{name}'", edit)], OperationKeyword.Format(operation.Type), name);
        }
    }
}
