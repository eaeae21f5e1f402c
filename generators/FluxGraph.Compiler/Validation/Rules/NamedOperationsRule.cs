using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// An operation has a name, its own or its file's: the generated code is called after it.
/// <see href="https://spec.graphql.org/September2025/#sec-Language.Operations"/>
/// </summary>
internal sealed class NamedOperationsRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3101", "Operation without a name", "Name the operation, as in \"{0} {1}\": the client gets a property of that name", FindingSeverity.Error, nameof(NamedOperationsRule));

    public override void VisitDocument(DocumentSyntax document, RuleContext context)
    {
        foreach (var operation in document.Operations.Where(operation => OperationName.Of(operation, document) is null))
        {
            var place = SourceSpan.FromBounds(operation.Span.Start, operation.SelectionSet.Span.Start + 1);
            var name = OperationName.OfFile(document.Source);
            EquatableArray<Correction> corrections = name is null ? [] : [Correction.Of($"Name it '{name}'", Insert(operation, name))];
            context.ReportAll(
                Descriptor,
                [SourceLocation.Of(document.Source, place)],
                corrections,
                OperationKeyword.Format(operation.Type),
                name ?? "My" + operation.Type);
        }
    }

    private static TextEdit Insert(OperationDefinitionSyntax operation, string name) => operation.IsShorthand
        ? TextEdit.Insert(operation.Source, operation.SelectionSet.Span.Start, $"query {name} ")
        : TextEdit.Insert(operation.Source, operation.KeywordEnd, " " + name);
}
