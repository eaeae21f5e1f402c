using System.ComponentModel;
using System.Diagnostics;

namespace FluxGraph.Cli;

/// <summary>Asks Git which files it ignores: nobody else knows all places where that is said.</summary>
internal static class GitIgnore
{
    /// <summary>Those of the files that Git ignores; none where the folder is in no repository, or Git is not installed.</summary>
    public static IReadOnlySet<string> Find(string folder, IReadOnlyCollection<string> files)
    {
        var ignored = new HashSet<string>(StringComparer.Ordinal);
        if (files.Count == 0 || !IsInRepository(folder))
        {
            return ignored;
        }

        var start = new ProcessStartInfo("git", ["-C", folder, "check-ignore", "-z", "--stdin"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEndAsync();
            var errors = git.StandardError.ReadToEndAsync();
            git.StandardInput.Write(string.Join('\0', files));
            git.StandardInput.Close();
            ignored.UnionWith(output.GetAwaiter().GetResult().Split('\0', StringSplitOptions.RemoveEmptyEntries));
            errors.GetAwaiter().GetResult();
            git.WaitForExit();
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            // Without Git, everything counts.
        }

        return ignored;
    }

    private static bool IsInRepository(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            // A work tree beside the repository has a file of that name.
            if (Path.Exists(Path.Combine(current, ".git")))
            {
                return true;
            }
        }

        return false;
    }
}
