using FluxGraph.Compiler.Configuration;

namespace FluxGraph.Cli;

/// <summary>The files that arguments name, from a folder on.</summary>
internal sealed class FileArguments(string folder, DisplayPath paths)
{
    /// <summary>Finds the files of an option.</summary>
    /// <exception cref="UnusableArgumentException">One of the patterns matches no file.</exception>
    public IReadOnlyList<string> Find(string option, IEnumerable<string> patterns, Func<FileSet, IReadOnlyList<string>> search)
    {
        var set = FileSet.Create(folder, patterns);
        var files = search(set);
        foreach (var pattern in set.Patterns)
        {
            if (!files.Any(file => GlobPattern.IsMatch(pattern, file)))
            {
                throw new UnusableArgumentException($"{option}: no file matches '{paths.Of(pattern)}'.");
            }
        }

        return files.Count > 0 ? files : throw new UnusableArgumentException($"{option}: everything is excluded.");
    }
}
