using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Cli;

/// <summary>
/// The files of a project as the compiler sees them, without what a build would add: packages, other projects, generated
/// code. What does not bind does not matter to the rules.
/// </summary>
internal sealed class LooseProject(IReadOnlyList<string> sources, IReadOnlyList<string> others, LooseProjectOptions options)
{
    private const string Product = "FluxGraph";

    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: ["DEBUG", "NET"]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> Platform = new(ReadPlatform);

    // Those of the rules about keys: the other analyzers of the component belong to builds.
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(KeyFileAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Where(type => type.Namespace!.StartsWith("FluxGraph.Analyzers.KeySafety", StringComparison.Ordinal))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public IReadOnlyList<Diagnostic> Analyze()
    {
        SyntaxTree[] trees = [.. Parse()];
        var compilation = CSharpCompilation.Create(
            "Loose",
            trees,
            FindReferences(trees),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true).WithSyntaxTreeOptionsProvider(options.Severities));
        var texts = others.Select(file => (AdditionalText)new FileText(file)).ToImmutableArray();
        return compilation.WithAnalyzers(Analyzers, new AnalyzerOptions(texts, options)).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
    }

    private IEnumerable<SyntaxTree> Parse()
    {
        yield return CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, "ImplicitUsings.g.cs");
        foreach (var source in sources)
        {
            yield return CSharpSyntaxTree.ParseText(FileText.Read(source), ParseOptions, source);
        }

        foreach (var file in others.Where(file => KeyFile.Of(file)!.Format == KeyFileFormat.Razor))
        {
            yield return CSharpSyntaxTree.ParseText(RazorSource.Of(FileText.Read(file), file), ParseOptions, file);
        }
    }

    /// <summary>
    /// The framework that the tool itself runs on. FluxGraph only where somebody speaks of it: the rule about its own
    /// types has to bind every call.
    /// </summary>
    private static IEnumerable<MetadataReference> FindReferences(IEnumerable<SyntaxTree> trees)
    {
        var speaksOfProduct = trees.Any(tree => tree.GetText().ToString().Contains(Product, StringComparison.Ordinal));
        return Platform.Value.Where(reference => speaksOfProduct || !Path.GetFileName(reference.Display!).StartsWith(Product, StringComparison.Ordinal));
    }

    private static ImmutableArray<MetadataReference> ReadPlatform() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
