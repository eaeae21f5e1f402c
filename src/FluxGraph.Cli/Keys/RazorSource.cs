using System.Globalization;
using System.Text;
using FluxGraph.Analyzers.KeySafety.Files;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Cli;

/// <summary>The C# of a Razor file as a source, whose places are those in the Razor file.</summary>
internal static class RazorSource
{
    public static SourceText Of(SourceText razor, string path)
    {
        var source = new StringBuilder("class RazorCode\n{\n");
        var count = 0;
        foreach (var (span, isMembers) in RazorCode.FindBlocks(razor.ToString()))
        {
            var place = razor.Lines.GetLinePositionSpan(span);
            source.Append(isMembers ? "" : string.Create(CultureInfo.InvariantCulture, $"void Block{++count}()\n{{\n"))
                .AppendLine(CultureInfo.InvariantCulture, $"#line ({place.Start.Line + 1}, {place.Start.Character + 1}) - ({place.End.Line + 1}, {place.End.Character + 2}) \"{path}\"")
                .Append(razor.ToString(span))
                .Append(isMembers ? "\n#line default\n" : "\n#line default\n}\n");
        }

        return SourceText.From(source.Append("}\n").ToString(), Encoding.UTF8);
    }
}
