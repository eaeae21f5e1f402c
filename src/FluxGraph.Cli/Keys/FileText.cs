using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Cli;

/// <summary>A file as analyzers ask for it: read when it is needed.</summary>
internal sealed class FileText(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => Read(path);

    /// <summary>Reads a file; what cannot be read, or vanished since it was found, is empty.</summary>
    public static SourceText Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return SourceText.From(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return SourceText.From("");
        }
    }
}
