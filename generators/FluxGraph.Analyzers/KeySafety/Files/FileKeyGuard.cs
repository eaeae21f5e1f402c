using FluxGraph.Analyzers.KeySafety.Classification;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>The engine with what a user says about a file and about the project.</summary>
internal static class FileKeyGuard
{
    private const string TestProjectProperty = "build_property.IsTestProject";

    public static KeyGuard Of(AdditionalFileAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var ofFile = provider.GetOptions(context.AdditionalFile);
        var options = KeyGuardOptions.Read(name => Find(ofFile, name) ?? Find(provider.GlobalOptions, name));
        return new KeyGuard(options, Find(provider.GlobalOptions, TestProjectProperty)?.Equals("true", StringComparison.OrdinalIgnoreCase) == true);
    }

    private static string? Find(AnalyzerConfigOptions options, string name) => options.TryGetValue(name, out var value) ? value : null;
}
