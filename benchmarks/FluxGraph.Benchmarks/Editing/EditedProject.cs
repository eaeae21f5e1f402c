using System.Collections.Immutable;
using FluxGraph.Benchmarks.Corpora;
using FluxGraph.Compiler.Text;
using FluxGraph.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using HostText = Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Benchmarks.Editing;

/// <summary>A project in the compiler's hands, whose files are edited between two runs of the generator, as an IDE does.</summary>
internal sealed class EditedProject
{
    private readonly Dictionary<string, AdditionalText> _files;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public EditedProject(RealProject project)
    {
        var files = project.Documents.Append(project.Schema).Append(new SourceDocument("/corpus/.graphqlrc.json", RealProject.Configuration));
        _files = files.ToDictionary(file => file.Path, AdditionalText (file) => new InMemoryText(file.Path, file.Text));
        _compilation = CSharpCompilation.Create("Corpus", [CSharpSyntaxTree.ParseText("class Program;")]);
        _driver = CSharpGeneratorDriver.Create(
            [new GraphQLClientGenerator().AsSourceGenerator()], _files.Values, CSharpParseOptions.Default, new Options());
    }

    public void Edit(SourceDocument document)
    {
        var edited = new InMemoryText(document.Path, document.Text);
        _driver = _driver.ReplaceAdditionalText(_files[document.Path], edited);
        _files[document.Path] = edited;
    }

    public void EditCSharp(string text) =>
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text));

    public void Run() => _driver = _driver.RunGenerators(_compilation);

    private sealed class InMemoryText(string path, string text) : AdditionalText
    {
        private readonly HostText.SourceText _text = HostText.SourceText.From(text);

        public override string Path { get; } = path;

        public override HostText.SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([KeyValuePair.Create("build_property.RootNamespace", "Corpus")]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path.EndsWith(".graphqlrc.json", StringComparison.Ordinal)
            ? new Values([KeyValuePair.Create("build_metadata.AdditionalFiles.FluxGraphRole", "Configuration")])
            : new Values([]);
    }

    private sealed class Values(IEnumerable<KeyValuePair<string, string>> values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = values.ToImmutableDictionary();

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            _values.TryGetValue(key, out value);
    }
}
