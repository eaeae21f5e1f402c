using System.Collections.Concurrent;
using FluxGraph.Analyzers.KeySafety.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>The guard of each file of a compilation, by the options that hold for it.</summary>
internal sealed class KeyGuards(AnalyzerConfigOptionsProvider options, bool isTestProject)
{
    private const string TestProjectProperty = "build_property.IsTestProject";

    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    private readonly ConcurrentDictionary<SyntaxTree, KeyGuard> _guards = new();

    public static KeyGuards For(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        new(options, IsTestProject(compilation, options.GlobalOptions));

    public KeyGuard Of(SyntaxTree tree) =>
        _guards.TryGetValue(tree, out var known) ? known : _guards.GetOrAdd(tree, key => Read(options.GetOptions(key)));

    /// <summary>The guard of a file that is not C#, for which settings of the project hold too.</summary>
    public KeyGuard Of(AdditionalText file) => Read(options.GetOptions(file), options.GlobalOptions);

    private KeyGuard Read(AnalyzerConfigOptions settings, AnalyzerConfigOptions? fallback = null) =>
        new(KeyGuardOptions.Read(name => Find(settings, name) ?? (fallback is null ? null : Find(fallback, name))), isTestProject);

    // The build says it; a host without a build does not, but what the project references does.
    private static bool IsTestProject(Compilation compilation, AnalyzerConfigOptions global) =>
        Find(global, TestProjectProperty) is { Length: > 0 } property
            ? property.Equals("true", StringComparison.OrdinalIgnoreCase)
            : ReferencedNames.Any(compilation, TestFrameworks.Contains);

    private static string? Find(AnalyzerConfigOptions options, string name) => options.TryGetValue(name, out var value) ? value : null;
}
