using FluxGraph.Compiler.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Compiler.Tests.Compilations;

/// <summary>Whether generated C# can be read. Whether it means something is tested where the run-time is at hand.</summary>
internal static class CSharpSyntax
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public static IReadOnlyList<string> ErrorsIn(IEnumerable<GeneratedFile> files) =>
    [
        .. files.SelectMany(file => CSharpSyntaxTree.ParseText(file.Text, Options, file.HintName).GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString()),
    ];
}
