using FluxGraph.Compiler.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.CodeFixes.Documents;

/// <summary>Applies corrections to the files of a project.</summary>
internal static class CorrectedSolution
{
    /// <summary>A correction of which one edit would touch the edit of another correction is left out as a whole.</summary>
    public static async Task<Solution> CreateAsync(Project project, IReadOnlyList<Correction> corrections, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<DocumentId, SourceText>();
        var changes = new Dictionary<DocumentId, List<TextChange>>();
        foreach (var correction in corrections)
        {
            var edits = new List<(DocumentId Document, TextChange Change)>();
            foreach (var edit in correction.Edits.ToArray())
            {
                if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == edit.Path) is not { } document)
                {
                    continue;
                }

                if (!texts.TryGetValue(document.Id, out var text))
                {
                    texts.Add(document.Id, text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
                    changes.Add(document.Id, []);
                }

                var span = new TextSpan(edit.Span.Start, edit.Span.Length);
                edits.Add((document.Id, new TextChange(edit.Text.Length == 0 ? WholeLines.Extend(text, span) : span, edit.Text)));
            }

            if (edits.Count == correction.Edits.Length && edits.All(edit => !changes[edit.Document].Any(other => Touch(other.Span, edit.Change.Span))))
            {
                edits.ForEach(edit => changes[edit.Document].Add(edit.Change));
            }
        }

        var solution = project.Solution;
        foreach (var change in changes.Where(change => change.Value.Count > 0))
        {
            solution = solution.WithAdditionalDocumentText(change.Key, texts[change.Key].WithChanges(change.Value.OrderBy(edit => edit.Span.Start)));
        }

        return solution;
    }

    private static bool Touch(TextSpan left, TextSpan right) => left.IntersectsWith(right);
}
