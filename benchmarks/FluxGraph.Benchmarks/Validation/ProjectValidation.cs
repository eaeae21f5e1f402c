using FluxGraph.Benchmarks.Corpora;
using FluxGraph.Benchmarks.Peers;
using FluxGraph.Compiler;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Benchmarks.Validation;

/// <summary>From the texts of a whole project, schema included, to what is wrong with its operations.</summary>
internal static class ProjectValidation
{
    public static IEnumerable<Figure> Measure(RealProject project)
    {
        var what = $"Parse and validate all of {project.Name}, {project.Documents.Count} documents and their schema";
        var own = new Figure(what, "FluxGraph", Measurement.Median(100, 41, _ => { }, () => Validate(project)));
        yield return own;
        yield return new Figure(what, "graphql-js 16.15.0", NodePeer.Measure("validate.mjs", project.Folder), own);
    }

    private static void Validate(RealProject project)
    {
        var schema = Schema.Create([DocumentParser.Parse(new SourceDocument(project.Schema.Path, project.Schema.Text))]);
        var documents = project.Documents.Select(document => DocumentParser.Parse(new SourceDocument(document.Path, document.Text))).ToArray();
        if (DocumentChecker.Check(schema, documents).Any(finding => finding.Descriptor.Severity == Compiler.Findings.FindingSeverity.Error))
        {
            throw new InvalidOperationException($"{project.Name} has errors.");
        }
    }
}
