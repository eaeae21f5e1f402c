using FluxGraph.Benchmarks.Corpora;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Benchmarks.Editing;

/// <summary>What an IDE waits for at a keystroke: a run of the generator in the compiler's driver after one edit.</summary>
internal static class EditMeasurement
{
    private const int WarmUps = 400;
    private const int Runs = 101;

    public static IEnumerable<Figure> Measure(RealProject project)
    {
        var edited = new EditedProject(project);
        edited.Run();
        var count = 0;
        var operation = project.Documents.First(document => document.Text.Contains("query ", StringComparison.Ordinal));
        var fragment = project.Documents.FirstOrDefault(document =>
            document.Text.Contains("fragment ", StringComparison.Ordinal)
            && !document.Text.Contains("query ", StringComparison.Ordinal)
            && !document.Text.Contains("mutation ", StringComparison.Ordinal));

        yield return Time("an operation that gets a field", () => edited.Edit(WithField(operation, ++count)));
        if (fragment is not null)
        {
            yield return Time("a fragment that gets a field", () => edited.Edit(WithField(fragment, ++count)));
        }

        yield return Time("a comment in an operation", () => edited.Edit(new SourceDocument(operation.Path, $"# {++count}\n{operation.Text}")));
        yield return Time("C# alone", () => edited.EditCSharp($"class Program {{ int _{++count}; }}"));

        Figure Time(string edit, Action prepare) => new(
            $"Edit one of the {project.Documents.Count} documents of {project.Name}: {edit}",
            "FluxGraph's generator",
            Measurement.Median(WarmUps, Runs, _ => prepare(), edited.Run));
    }

    private static SourceDocument WithField(SourceDocument document, int number) => new(
        document.Path, document.Text.Insert(document.Text.IndexOf('{', StringComparison.Ordinal) + 1, $" added{number}: __typename "));
}
