using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>Reads <c>.env</c> files: <c>NAME=value</c>, with <c>export</c>, quotation marks and comments.</summary>
internal static class EnvironmentFileReader
{
    private const string Export = "export ";

    public static void Read(FileEntries entries)
    {
        foreach (var line in TextLines.Of(entries.Text))
        {
            var start = string.CompareOrdinal(entries.Text, line.Start, Export, 0, Export.Length) == 0 ? line.Start + Export.Length : line.Start;
            var equals = start < line.End ? entries.Text.IndexOf('=', start, line.End - start) : -1;
            if (equals > start && entries.Text[line.Start] != '#')
            {
                entries.Add(
                    TextLines.Trim(entries.Text, TextSpan.FromBounds(start, equals)),
                    PlainValue.Find(entries.Text, TextSpan.FromBounds(equals + 1, line.End)));
            }
        }
    }
}
