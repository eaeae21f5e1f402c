namespace FluxGraph.Compiler.Text;

/// <summary>Paths as text: the compiler never asks the disk.</summary>
public static class FilePath
{
    /// <summary>Forward slashes only, with <c>.</c> and <c>..</c> resolved.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>A normalised path's directory, without a slash at its end.</summary>
    public static string DirectoryOf(string normalizedPath)
    {
        var slash = normalizedPath.LastIndexOf('/');
        return slash < 0 ? "" : normalizedPath.Substring(0, slash);
    }

    public static string Combine(string directory, string path) =>
        IsRooted(path) || directory.Length == 0 ? Normalize(path) : Normalize(directory + "/" + path);

    public static string NameWithoutExtension(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var dot = name.IndexOf('.');
        return dot <= 0 ? name : name.Substring(0, dot);
    }

    private static bool IsRooted(string path) =>
        path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("\\", StringComparison.Ordinal) || path.IndexOf(':') == 1;
}
