namespace QuickStart;

/// <summary>Where the image goes.</summary>
internal static class OutputPath
{
    /// <param name="output">A file or a folder that is there; null for this folder.</param>
    /// <param name="generationId">What names the file where <paramref name="output"/> does not.</param>
    /// <returns>The file's full path.</returns>
    public static string For(string? output, string generationId) => Path.GetFullPath(
        output is not null && !Directory.Exists(output)
            ? output
            : Path.Combine(output ?? "", FileNameFor(generationId)));

    /// <summary>The id comes from a server, so only what is harmless in a file's name is taken over.</summary>
    private static string FileNameFor(string id) =>
        string.Concat(id.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')) + ".jpg";
}
