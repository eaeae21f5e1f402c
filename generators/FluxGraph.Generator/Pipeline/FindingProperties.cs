using System.Collections.Immutable;
using System.Globalization;
using FluxGraph.Compiler.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Generator.Pipeline;

/// <summary>What a diagnostic carries along for the code fixes.</summary>
internal static class FindingProperties
{
    private const string Start = "CorrectionStart";
    private const string Length = "CorrectionLength";
    private const string Text = "CorrectionText";

    public static ImmutableDictionary<string, string?> Of(Finding finding) => finding.Correction is not { } correction
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty
            .Add(Start, correction.Span.Start.ToString(CultureInfo.InvariantCulture))
            .Add(Length, correction.Span.Length.ToString(CultureInfo.InvariantCulture))
            .Add(Text, correction.Text);

    /// <summary>The change of the diagnostic's file that would put it right; null where there is none.</summary>
    public static TextChange? CorrectionOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Text, out var text) && text is not null
            ? new TextChange(new TextSpan(Number(diagnostic, Start), Number(diagnostic, Length)), text)
            : null;

    private static int Number(Diagnostic diagnostic, string name) =>
        int.Parse(diagnostic.Properties[name]!, CultureInfo.InvariantCulture);
}
