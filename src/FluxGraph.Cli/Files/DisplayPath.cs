namespace FluxGraph.Cli;

/// <summary>Paths as reports show them: from a folder on, with forward slashes.</summary>
internal sealed class DisplayPath(string folder)
{
    public string Of(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
