using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Generator.Pipeline;

/// <summary>What MSBuild tells the generator; the names are those of the package's targets.</summary>
internal static class ProjectOptions
{
    private const string RoleMetadata = "build_metadata.AdditionalFiles.FluxGraphRole";

    public static string RootNamespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) && name.Length > 0 ? name : "GraphQL";

    public static bool IsConfiguration(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(RoleMetadata, out var role) && role == "Configuration";
}
