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
        DescriptorOf(finding.Descriptor),
        Convert(finding.Location),
        finding.Related.Select(Convert),
        FindingProperties.Of(finding),
        finding.Message);

    public static DiagnosticDescriptor DescriptorOf(FindingDescriptor finding) => Descriptors.GetOrAdd(finding, CreateDescriptor);

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

    private static Location Convert(SourceLocation location) => Location.Create(
        location.Path,
        new TextSpan(location.Span.Start, location.Span.Length),
        new LinePositionSpan(Convert(location.Start), Convert(location.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition Convert(Compiler.Text.LinePosition position) =>
        new(position.Line, position.Column);
}
