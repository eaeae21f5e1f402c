using System.Collections.Immutable;
using System.Globalization;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Generator.Pipeline;

/// <summary>What a diagnostic carries along for the code fixes: all that the host keeps of it are strings by name.</summary>
internal static class FindingProperties
{
    public static ImmutableDictionary<string, string?> Of(Finding finding)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        for (var i = 0; i < finding.Corrections.Length; i++)
        {
            var correction = finding.Corrections[i];
            properties = properties.Add($"{i}.Title", correction.Title);
            for (var j = 0; j < correction.Edits.Length; j++)
            {
                var edit = correction.Edits[j];
                properties = properties
                    .Add($"{i}.{j}.Path", edit.Path)
                    .Add($"{i}.{j}.Start", edit.Span.Start.ToString(CultureInfo.InvariantCulture))
                    .Add($"{i}.{j}.Length", edit.Span.Length.ToString(CultureInfo.InvariantCulture))
                    .Add($"{i}.{j}.Text", edit.Text);
            }
        }

        return properties;
    }

    /// <summary>The ways to put a diagnostic right, the likeliest first.</summary>
    public static IEnumerable<Correction> CorrectionsOf(Diagnostic diagnostic)
    {
        for (var i = 0; Find(diagnostic, $"{i}.Title") is { } title; i++)
        {
            yield return new Correction(title, EditsOf(diagnostic, i).ToEquatableArray());
        }
    }

    private static IEnumerable<TextEdit> EditsOf(Diagnostic diagnostic, int correction)
    {
        for (var i = 0; Find(diagnostic, $"{correction}.{i}.Path") is { } path; i++)
        {
            var span = new SourceSpan(Number(diagnostic, $"{correction}.{i}.Start"), Number(diagnostic, $"{correction}.{i}.Length"));
            yield return new TextEdit(path, span, Find(diagnostic, $"{correction}.{i}.Text")!);
        }
    }

    private static string? Find(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    private static int Number(Diagnostic diagnostic, string name) => int.Parse(Find(diagnostic, name)!, CultureInfo.InvariantCulture);
}
