using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>Reads the lines <c>name: value</c> of YAML. It knows no nesting.</summary>
internal static class YamlReader
{
    public static void Read(FileEntries entries)
    {
        var text = entries.Text;
        foreach (var line in TextLines.Of(text))
        {
            var start = line.Start;
            while (start < line.End && text[start] is '-' or ' ')
            {
                start++;
            }

            var colon = start < line.End ? text.IndexOf(": ", start, line.End - start, StringComparison.Ordinal) : -1;
            if (colon > start && text[start] != '#')
            {
                entries.Add(PlainValue.Find(text, TextSpan.FromBounds(start, colon)), PlainValue.Find(text, TextSpan.FromBounds(colon + 1, line.End)));
            }
        }
    }
}
