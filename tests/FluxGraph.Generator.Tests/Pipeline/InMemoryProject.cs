using System.Collections.Immutable;
using FluxGraph.Generator.Tests.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Generator.Tests.Pipeline;

/// <summary>A project whose files can be edited between two runs of the generator, as an IDE does.</summary>
internal sealed class InMemoryProject
{
    private readonly SortedDictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public InMemoryProject(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            _files.Add(FullPath(path), new InMemoryText(FullPath(path), text));
        }

        _compilation = GeneratedAssembly.CreateCompilation([CSharpSyntaxTree.ParseText("class Program;", GeneratedAssembly.ParseOptions)]);
        _driver = CSharpGeneratorDriver.Create(
            [new GraphQLClientGenerator().AsSourceGenerator()],
            _files.Values,
            GeneratedAssembly.ParseOptions,
            new Options(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public const string Configuration = """
        { "schema": "schema.graphql", "documents": "operations/*.graphql", "extensions": { "fluxgraph": { "name": "TestClient" } } }
        """;

    /// <summary>A configuration, a schema, and documents by name.</summary>
    public static InMemoryProject Create(string schema, params (string Name, string Text)[] documents) =>
        new([(".graphqlrc.json", Configuration), ("schema.graphql", schema), .. documents.Select(document => ($"operations/{document.Name}.graphql", document.Text))]);

    public void Edit(string path, string text)
    {
        var file = new InMemoryText(FullPath(path), text);
        _driver = _files.TryGetValue(file.Path, out var old) ? _driver.ReplaceAdditionalText(old, file) : _driver.AddAdditionalTexts([file]);
        _files[file.Path] = file;
    }

    public void Delete(string path)
    {
        _driver = _driver.RemoveAdditionalTexts([_files[FullPath(path)]]);
        _files.Remove(FullPath(path));
    }

    public void EditCSharp(string text) =>
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text, GeneratedAssembly.ParseOptions));

    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        var result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return result;
    }

    /// <summary>The project's C# with the generated files.</summary>
    public Compilation Compile(params string[] programs)
    {
        var generated = Run().GeneratedSources.Select(source => source.SyntaxTree);
        return GeneratedAssembly.CreateCompilation(generated.Concat(programs.Select(program => CSharpSyntaxTree.ParseText(program, GeneratedAssembly.ParseOptions))));
    }

    public static string FullPath(string path) => "/project/" + path;

    private sealed class InMemoryText(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(("build_property.RootNamespace", "Tests.Generated"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values();

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            textFile.Path.EndsWith(".graphqlrc.json", StringComparison.Ordinal)
                ? new Values(("build_metadata.AdditionalFiles.FluxGraphRole", "Configuration"))
                : new Values();
    }

    private sealed class Values(params (string Key, string Value)[] values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = values.ToImmutableDictionary(pair => pair.Key, pair => pair.Value);

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            _values.TryGetValue(key, out value);
    }
}
