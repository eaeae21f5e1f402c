using FluxGraph.Benchmarks.Corpora;
using FluxGraph.Benchmarks.Peers;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using GraphQLParser;

namespace FluxGraph.Benchmarks.Parsing;

/// <summary>From a schema's text to its syntax.</summary>
internal static class SchemaParsing
{
    private const int WarmUps = 300;
    private const int Runs = 100;

    public static IEnumerable<Figure> Measure(RealProject project)
    {
        var what = $"Parse the schema of {project.Name}, {project.Schema.Text.Length / 1e6:F2} MB";
        var heads = new Figure(what, "FluxGraph, as a build does: heads only", Time(() => Parse(project)));
        yield return heads;
        yield return new Figure(what, "FluxGraph, the whole text", Time(() => ReadBodies(Parse(project))), heads);
        yield return new Figure(what, "GraphQL-Parser 9.5.1", Time(() => Parser.Parse(project.Schema.Text)), heads);
        yield return new Figure(what, "graphql-js 16.15.0", NodePeer.Measure("parse.mjs", Path.Combine(project.Folder, "schema.graphql")), heads);
    }

    private static TimeSpan Time(Action run) => Measurement.Median(WarmUps, Runs, _ => { }, run);

    private static DocumentSyntax Parse(RealProject project) => DocumentParser.Parse(new SourceDocument(project.Schema.Path, project.Schema.Text));

    private static void ReadBodies(DocumentSyntax document)
    {
        foreach (var type in document.Definitions.OfType<TypeDefinitionSyntax>())
        {
            _ = type.Fields.Length + type.InputFields.Length + type.EnumValues.Length;
        }
    }
}
