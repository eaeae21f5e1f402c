using System.Collections.Concurrent;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Generator.Pipeline;

/// <summary>From the compiler's findings to the host's diagnostics.</summary>
internal static class FindingDiagnostic
{
    private static readonly ConcurrentDictionary<FindingDescriptor, DiagnosticDescriptor> Descriptors = new();

    public static Diagnostic Create(Finding finding) => Diagnostic.Create(
        Descriptors.GetOrAdd(finding.Descriptor, CreateDescriptor),
        Location.Create(
            finding.Location.Path,
            new TextSpan(finding.Location.Span.Start, finding.Location.Span.Length),
            new LinePositionSpan(Convert(finding.Location.Start), Convert(finding.Location.End))),
        finding.Message);

    private static DiagnosticDescriptor CreateDescriptor(FindingDescriptor finding) => new(
        finding.Id,
        finding.Title,
        "{0}",
        "GraphQL",
        finding.Severity switch
        {
            FindingSeverity.Error => DiagnosticSeverity.Error,
            FindingSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: finding.HelpLink);

    private static Microsoft.CodeAnalysis.Text.LinePosition Convert(Compiler.Text.LinePosition position) =>
        new(position.Line, position.Column);
}
