using System.Collections.Concurrent;
using FluxGraph.Analyzers.KeySafety.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>The guard of each file of a compilation, by the options that hold for it.</summary>
internal sealed class KeyGuards(AnalyzerConfigOptionsProvider options, bool isTestProject)
{
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    private readonly ConcurrentDictionary<SyntaxTree, KeyGuard> _guards = new();

    public static KeyGuards For(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        new(options, ReferencedNames.Any(compilation, TestFrameworks.Contains));

    public KeyGuard Of(SyntaxTree tree) => _guards.TryGetValue(tree, out var known) ? known : _guards.GetOrAdd(tree, Read);

    private KeyGuard Read(SyntaxTree tree)
    {
        var settings = options.GetOptions(tree);
        return new KeyGuard(KeyGuardOptions.Read(name => settings.TryGetValue(name, out var value) ? value : null), isTestProject);
    }
}
