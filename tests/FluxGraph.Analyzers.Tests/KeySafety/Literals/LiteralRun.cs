using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety;
using FluxGraph.Analyzers.KeySafety.Literals;
using FluxGraph.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.Tests.KeySafety.Literals;

/// <summary>Runs the analyzers of keys in code together over a compilation with the libraries that this process has.</summary>
internal static class LiteralRun
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("FluxGraph", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Compile(string source, params MetadataReference[] others)
    {
        var tree = CSharpSyntaxTree.ParseText(SeededKeys.WriteInto(source), path: "Case.cs");
        var hasStatements = tree.GetCompilationUnitRoot().Members.Any(member => member.IsKind(SyntaxKind.GlobalStatement));
        return CSharpCompilation.Create(
            "Case",
            [tree],
            References.AddRange(others),
            new CSharpCompilationOptions(
                hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The findings of source that compiles; an exception of an analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(string source, params (string Name, string Value)[] options)
    {
        var compilation = Compile(source);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await AnalyzeAsync(compilation, options);
    }

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, params (string Name, string Value)[] options)
    {
        var failures = new List<Exception>();
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new UniformOptions(options)),
            onAnalyzerException: (exception, _, _) => failures.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var findings = await new CompilationWithAnalyzers(compilation, [new HardcodedApiKeyAnalyzer(), new KeyLiteralAnalyzer()], settings).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return findings;
    }
}
