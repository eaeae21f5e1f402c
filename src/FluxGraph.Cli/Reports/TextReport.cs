using System.Globalization;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;
using Spectre.Console;

namespace FluxGraph.Cli;

/// <summary>
/// Findings for people: each with its line and carets under its place, then a summary. In colour on a terminal, unless
/// <see href="https://no-color.org">NO_COLOR</see> is set.
/// </summary>
/// <param name="files">Where lines are quoted from; null quotes none.</param>
internal sealed class TextReport(DisplayPath paths, SourceFiles? files) : IReport
{
    public void Write(CheckResult result, TextWriter output)
    {
        var writer = new AnsiWriter(output, CapabilitiesOf(output));
        foreach (var finding in result.Findings)
        {
            WriteFinding(writer, finding);
        }

        WriteSummary(writer, result);
    }

    private static AnsiCapabilities CapabilitiesOf(TextWriter output)
    {
        var isPlain = Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return isPlain ? new AnsiCapabilities { Ansi = false, ColorSystem = ColorSystem.NoColors } : AnsiCapabilities.Create(output);
    }

    private void WriteFinding(AnsiWriter writer, Finding finding)
    {
        var style = TextStyles.Of(finding.Descriptor.Severity);
        writer.Write($"{SeverityName.InText(finding.Descriptor.Severity)}[{finding.Descriptor.Id}]", style);
        writer.WriteLine($": {PrintableText.Of(finding.Message)}", TextStyles.Strong);
        WritePlace(writer, finding.Location, style);
        foreach (var related in finding.Related)
        {
            writer.Write("note", TextStyles.Note);
            writer.WriteLine(": see also", TextStyles.Strong);
            WritePlace(writer, related, TextStyles.Note);
        }

        writer.WriteLine();
    }

    private void WritePlace(AnsiWriter writer, SourceLocation place, Style marks)
    {
        var number = (place.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length + 1);

        writer.Write($"{margin}--> ", TextStyles.Gutter);
        writer.WriteLine(PrintableText.Of($"{paths.Of(place.Path)}:{number}:{place.Start.Column + 1}"));
        if (files is null)
        {
            return;
        }

        var excerpt = SourceExcerpt.Of(files.Read(place.Path), place);
        writer.WriteLine($"{margin} |", TextStyles.Gutter);
        writer.Write($" {excerpt.LineNumber} |", TextStyles.Gutter);
        writer.WriteLine(excerpt.Line.Length > 0 ? $" {excerpt.Line}" : "");
        writer.Write($"{margin} | ", TextStyles.Gutter);
        writer.WriteLine(excerpt.Marks, marks);
    }

    private static void WriteSummary(AnsiWriter writer, CheckResult result)
    {
        var errors = result.Count(FindingSeverity.Error);
        var counts = new[]
        {
            new Quantity(errors, "error"),
            new Quantity(result.Count(FindingSeverity.Warning), "warning"),
            new Quantity(result.Count(FindingSeverity.Information), "info"),
        };
        var found = counts.Where(quantity => quantity.Count > 0).ToArray();
        writer.WriteLine(
            $"{(found.Length > 0 ? string.Join<Quantity>(", ", found) : "no findings")} in {string.Join(" and ", result.Examined)}",
            errors > 0 ? TextStyles.Of(FindingSeverity.Error) : found.Length > 0 ? TextStyles.Of(FindingSeverity.Warning) : TextStyles.Success);
    }
}
