using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Generator.Pipeline;

/// <summary>What MSBuild tells the generator; the names are those of the package's targets.</summary>
internal static class ProjectOptions
{
    private const string RoleMetadata = "build_metadata.AdditionalFiles.FluxGraphRole";

    /// <summary>Set by the package's analyzer configuration for hosts that show findings while one types.</summary>
    private const string FindingsKey = "fluxgraph_findings";

    public static string RootNamespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) && name.Length > 0 ? name : "GraphQL";

    public static bool IsConfiguration(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(RoleMetadata, out var role) && role == "Configuration";

    /// <summary>
    /// Who reports: in an IDE the analyzer, which is asked about a file at every keystroke and whose findings can be
    /// fixed; in a build the generator, because the compiler says nothing of an analyzer's findings when a declaration
    /// does not bind, as is the case where a mistake in a document took a type away. Both ask here, so that exactly one
    /// of them speaks.
    /// </summary>
    public static bool IsAnalyzerReporting(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(FindingsKey, out var reporter) && reporter == "analyzer";
}
