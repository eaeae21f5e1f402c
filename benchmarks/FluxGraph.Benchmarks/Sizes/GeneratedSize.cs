using System.Text;
using FluxGraph.Benchmarks.Corpora;
using FluxGraph.Compiler;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Benchmarks.Sizes;

/// <summary>How much C# operations become: what is generated is compiled, read by the IDE, and stepped through.</summary>
internal static class GeneratedSize
{
    private const int OperationCount = 20;

    private static readonly string[] Projects = ["github", "saleor", "shopify-storefront"];

    public static IEnumerable<string> MeasureAll() => Projects.SelectMany(project => Measure(RealProject.Load(project)));

    /// <summary>One line of text for a whole project, and one for its first operations with the fragments that they spread.</summary>
    private static IEnumerable<string> Measure(RealProject project)
    {
        yield return Describe(project, "all");

        var documents = project.Documents.Select(DocumentParser.Parse).ToArray();
        var fragments = FragmentSet.Create(documents.SelectMany(document => document.Fragments));
        var operations = documents.SelectMany(document => document.Operations).Take(OperationCount).ToArray();
        var reached = fragments.ReachedFrom([.. operations.Select(operation => operation.SelectionSet)]);
        yield return Describe(project with { Documents = [.. operations.Concat<DefinitionSyntax>(reached).Select(DocumentOf)] }, "the first operations");
    }

    /// <summary>A definition in a document of its own.</summary>
    private static SourceDocument DocumentOf(DefinitionSyntax definition, int index) =>
        new($"/corpus/ops/{index}.graphql", definition.Source.Text.Substring(definition.Span.Start, definition.Span.Length));

    private static string Describe(RealProject project, string what)
    {
        var operations = project.Documents.Sum(document => DocumentParser.Parse(document).Operations.Count());
        var files = GraphQLCompiler.Compile(project.Client, "Corpus", [project.Schema], project.Documents).Files;
        var bytes = files.Sum(file => Encoding.UTF8.GetByteCount(file.Text));
        var lines = files.Sum(file => file.Text.Count(character => character == '\n'));
        return $"| {project.Name}, {what} | {operations} | {bytes / 1000} KB | {lines} |";
    }
}
