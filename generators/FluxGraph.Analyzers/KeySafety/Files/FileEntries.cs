using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>What a reader found in a file, in the file's order. A value stands there once for each of its names.</summary>
internal sealed class FileEntries(string text)
{
    private const int ShortestValue = 8;
    private const int LongestValue = 4096;

    private readonly List<FileEntry> _entries = [];

    public string Text { get; } = text;

    public IReadOnlyList<FileEntry> All => _entries;

    /// <summary>Whether a value has a length that is worth a closer look.</summary>
    public static bool CanBeValue(TextSpan span) => span.Length is >= ShortestValue and <= LongestValue;

    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Adds a value that is written as it is.</summary>
    public void Add(TextSpan name, TextSpan value)
    {
        if (CanBeValue(value) && name.Length > 0)
        {
            Add(Slice(name), section: "", Slice(value), value);
        }
    }

    public void Add(string name, string section, string value, TextSpan span) => _entries.Add(new FileEntry(name, section, value, span));
}
