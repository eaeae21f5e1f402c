using FluxGraph.Compiler;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;

namespace FluxGraph.Cli;

/// <summary>
/// Checks projects as a build does, and more: a build reads the types that the operations reach, this reads the whole
/// schema.
/// </summary>
/// <param name="rules">The names of the rules to check documents for; null for all but the optional ones.</param>
internal sealed class ProjectCheck(SourceFiles files, IReadOnlyCollection<string>? rules)
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _schemaFiles = [];
    private readonly HashSet<string> _documentFiles = [];

    /// <summary>Checks every project of a configuration.</summary>
    public CheckResult CheckConfiguration(string path)
    {
        // The reader puts the configuration's folder in front of the patterns, and files are searched by their full paths.
        var configuration = ConfigurationReader.Read(new SourceDocument(path, files.Read(path).Text));
        _findings.AddRange(configuration.Findings);
        foreach (var client in configuration.Clients)
        {
            string[] schemaFiles = [.. FileSearch.FindSchema(client.Schema).Where(file => file != path)];
            var loaded = ClientSchema.Load(client, schemaFiles.Select(files.Parse));
            _findings.AddRange(loaded.Findings);
            var documents = FileSearch.FindDocuments(client.Documents).Union(FileSearch.FindDocuments(client.SharedDocuments));
            Check(loaded.Schema, schemaFiles, [.. documents.Where(client.IsDocument)], client);
        }

        return CreateResult();
    }

    /// <summary>Checks documents against a schema.</summary>
    public CheckResult CheckFiles(IReadOnlyList<string> schemaFiles, IReadOnlyList<string> documentFiles)
    {
        var schema = Schema.Create(schemaFiles.Select(files.Parse));
        Check(schema, schemaFiles, documentFiles);
        return CreateResult();
    }

    private void Check(
        Schema? schema, IReadOnlyList<string> schemaFiles, IReadOnlyList<string> documentFiles, ClientConfiguration? client = null)
    {
        _schemaFiles.UnionWith(schemaFiles);
        _documentFiles.UnionWith(documentFiles);
        var documents = documentFiles.Select(files.Parse).ToArray();
        if (schema is null)
        {
            // Without a schema the syntax is all that can be judged.
            _findings.AddRange(documents.SelectMany(document => (IEnumerable<Finding>)document.Findings));
            return;
        }

        _findings.AddRange(SchemaValidator.Validate(schema, rules));
        _findings.AddRange(DocumentChecker.Check(schema, documents, rules, client));
    }

    // Projects may share files, and what is wrong with them.
    private CheckResult CreateResult() => new(
        [
            .. _findings.Distinct()
                .OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.Span.Start)
                .ThenBy(finding => finding.Descriptor.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ],
        [new Quantity(_documentFiles.Count, "document"), new Quantity(_schemaFiles.Count, "schema file")]);
}
