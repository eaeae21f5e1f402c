using System.Collections.Immutable;
using FluxGraph.Compiler;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Validation;
using FluxGraph.Generator.Pipeline;

namespace FluxGraph.Analyzers.Documents;

/// <summary>A client that is analysed again and again: what an edit does not concern is kept.</summary>
internal sealed class AnalyzedClient(ClientConfiguration client)
{
    private SchemaFiles? _schemaFiles;
    private LoadedClient? _loaded;
    private Dictionary<string, (DocumentInput Input, ValidationResult Result)> _documents = [];

    /// <summary>How many documents were validated, over the whole life.</summary>
    public int ValidationCount { get; private set; }

    public IReadOnlyList<Finding> Analyze(ImmutableArray<DocumentSyntax> files, CancellationToken cancellationToken)
    {
        var loaded = Load(files);
        var bound = ClientSelection.Bind(loaded, files);
        List<Finding> findings = [.. loaded.Schema.Findings, .. ClientValidator.Validate(bound.Documents.Outlines)];
        var documents = new Dictionary<string, (DocumentInput Input, ValidationResult Result)>();
        foreach (var input in files.SelectMany(file => ClientSelection.Documents(file, ImmutableArray.Create(bound))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = input.Document.Source.Path;
            var result = _documents.TryGetValue(path, out var last) && last.Input.Equals(input) ? last.Result : Validate(input);
            documents[path] = (input, result);
            findings.AddRange(result.SchemaFindings);
            findings.AddRange(result.Findings);
        }

        _documents = documents;
        return findings;
    }

    private LoadedClient Load(ImmutableArray<DocumentSyntax> files)
    {
        var members = ClientMembers.Find(client, files.Select(file => file.Source.Path).ToImmutableArray());
        var selected = ClientSelection.Schema(members, files);
        if (_loaded is null || !selected.Equals(_schemaFiles))
        {
            _schemaFiles = selected;
            _loaded = selected.Load();
        }

        return _loaded;
    }

    private ValidationResult Validate(DocumentInput input)
    {
        ValidationCount++;
        return GraphQLCompiler.ValidateDocument(input);
    }
}
