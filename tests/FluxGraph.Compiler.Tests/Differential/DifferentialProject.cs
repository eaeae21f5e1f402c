using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Tests.Differential;

/// <summary>A schema with operations whose mutations are compared.</summary>
internal sealed class DifferentialProject
{
    private const int MaximumLength = 20_000;

    private readonly FragmentSet _fragments;
    private readonly DocumentSyntax[] _documents;

    private DifferentialProject(string schemaPath, IEnumerable<string> documentPaths)
    {
        SchemaPath = schemaPath;
        Schema = Schema.Create([DocumentParser.Parse(new SourceDocument(schemaPath, File.ReadAllText(schemaPath)))]);
        DocumentSyntax[] documents = [.. documentPaths.Order(StringComparer.Ordinal).Select(path => DocumentParser.Parse(new SourceDocument(path, File.ReadAllText(path))))];
        _fragments = FragmentSet.Create(documents.SelectMany(document => document.Fragments));
        _documents = [.. documents.Where(document => document.Operations.Any() && document.Source.Text.Length <= MaximumLength)];
        Names = [.. documents.SelectMany(document => NamesIn(document.Source.Text)).Distinct()];
    }

    public string SchemaPath { get; }

    public Schema Schema { get; }

    /// <summary>Every name that occurs in the operations.</summary>
    public IReadOnlyList<string> Names { get; }

    public static IEnumerable<string> NamesIn(string text) =>
        text.Split([' ', '\n', '\r', '\t', '(', ')', '{', '}', ':', '!', '$', '[', ']', ',', '.', '"', '@', '='], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') && !char.IsAsciiDigit(word[0]))
            .Distinct();

    /// <summary>A document that stands alone: with every fragment that it reaches.</summary>
    public string PickDocument(Random random)
    {
        var document = _documents[random.Next(_documents.Length)];
        var elsewhere = _fragments.ReachedFrom([.. document.Operations.Select(operation => operation.SelectionSet)])
            .Where(fragment => fragment.Source != document.Source)
            .Select(fragment => string.Concat("\n", fragment.Source.Text.AsSpan(fragment.Span.Start, fragment.Span.Length)));
        return document.Source.Text + string.Concat(elsewhere);
    }

    /// <summary>The repository's own operations and, where they stand beside it, the real projects.</summary>
    public static IReadOnlyList<DifferentialProject> LoadAll(string repository)
    {
        var endToEnd = Path.Combine(repository, "tests", "FluxGraph.EndToEnd.Tests", "graphql");
        var projects = new List<DifferentialProject>
        {
            new(Path.Combine(endToEnd, "schema.graphql"), Directory.EnumerateFiles(Path.Combine(endToEnd, "operations"), "*.graphql")),
        };
        var real = Environment.GetEnvironmentVariable("FLUXGRAPH_CORPORA") is { Length: > 0 } configured
            ? configured
            : Path.Combine(Path.GetDirectoryName(repository)!, "shared", "real");
        foreach (var folder in Directory.Exists(real) ? Directory.GetDirectories(real).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            projects.Add(new DifferentialProject(
                Path.Combine(folder, "schema.graphql"), Directory.EnumerateFiles(Path.Combine(folder, "ops"), "*.graphql")));
        }

        return projects;
    }
}
