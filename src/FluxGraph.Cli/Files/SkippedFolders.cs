using System.IO.Enumeration;

namespace FluxGraph.Cli;

/// <summary>Folders that tools fill, into which no search goes.</summary>
internal static class SkippedFolders
{
    private static readonly string[] Names = ["bin", "obj", "node_modules", ".git"];

    /// <summary>Whether to search a folder. A link may lead back to where the search came from.</summary>
    public static bool ShouldEnter(ref FileSystemEntry folder)
    {
        foreach (var name in Names)
        {
            if (folder.FileName.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return (folder.Attributes & FileAttributes.ReparsePoint) == 0;
    }
}
