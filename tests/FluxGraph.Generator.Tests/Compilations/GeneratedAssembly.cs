using System.Reflection;
using System.Runtime.Loader;
using FluxGraph.Compiler.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Generator.Tests.Compilations;

/// <summary>Compiles generated C# for real, against the run-time library and the running framework.</summary>
internal static class GeneratedAssembly
{
    /// <summary>The oldest C# that generated code has to be: what the oldest supported compiler speaks.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation CreateCompilation(IEnumerable<SyntaxTree> trees, string name = "Generated") => CSharpCompilation.Create(
        name,
        trees,
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error));

    public static CSharpCompilation CreateCompilation(IEnumerable<GeneratedFile> files, params string[] programs) =>
        CreateCompilation(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.HintName))
            .Concat(programs.Select((program, index) => CSharpSyntaxTree.ParseText(program, ParseOptions, $"Program{index}.cs"))));

    /// <summary>The compiler's errors, warnings counted as such.</summary>
    public static string[] ErrorsOf(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];

    public static Assembly Load(Compilation compilation)
    {
        var errors = TryLoad(compilation, out var assembly);
        Assert.True(assembly is not null, string.Join("\n", errors));
        return assembly;
    }

    /// <summary>Compiles to the end. The documentation is written, too, so that its errors are found as well.</summary>
    /// <param name="assembly">Null when there are errors.</param>
    /// <returns>The compiler's errors, warnings counted as such.</returns>
    public static string[] TryLoad(Compilation compilation, out Assembly? assembly)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, xmlDocumentationStream: Stream.Null);
        stream.Position = 0;
        assembly = result.Success ? new AssemblyLoadContext("Generated", isCollectible: true).LoadFromStream(stream) : null;
        return [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
    }
}
