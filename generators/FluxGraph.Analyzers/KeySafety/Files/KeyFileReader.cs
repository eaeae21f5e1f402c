using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>Reads files of every format.</summary>
internal static class KeyFileReader
{
    /// <summary>The values of a file with their names, whatever its text is.</summary>
    public static IReadOnlyList<FileEntry> Read(KeyFileFormat format, string text)
    {
        var entries = new FileEntries(text);
        switch (format)
        {
            case KeyFileFormat.Script:
                ScriptReader.Read(entries);
                break;
            case KeyFileFormat.GraphQL:
                ScriptReader.ReadGraphQL(entries);
                break;
            case KeyFileFormat.Environment:
                EnvironmentFileReader.Read(entries);
                break;
            case KeyFileFormat.Http:
                HttpFileReader.Read(entries);
                break;
            case KeyFileFormat.Yaml:
                YamlReader.Read(entries);
                break;
            case KeyFileFormat.Xml:
                MarkupReader.Read(entries, MarkupLanguage.Xml);
                break;
            case KeyFileFormat.Html:
                MarkupReader.Read(entries, MarkupLanguage.Html);
                break;
            case KeyFileFormat.Razor:
                MarkupReader.Read(entries, MarkupLanguage.Razor);
                break;
        }

        return entries.All;
    }
}
