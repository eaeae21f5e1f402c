using System.IO.Enumeration;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Cli;

/// <summary>
/// Finds the files of a set on the disk, as a build finds them: wildcards stand for GraphQL files only, in
/// a schema also for JSON, and do not reach into folders that tools fill. A file that is named without wildcards is taken wherever it is.
/// </summary>
internal static class FileSearch
{
    private static readonly string[] DocumentExtensions = [".graphql", ".graphqls", ".gql"];

    private static readonly string[] SchemaExtensions = [.. DocumentExtensions, ".json"];

    /// <summary>The normalised paths of files with operations and fragments, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> FindDocuments(FileSet set) => Find(set, DocumentExtensions);

    /// <summary>The normalised paths of files of a schema, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> FindSchema(FileSet set) => Find(set, SchemaExtensions);

    private static IReadOnlyList<string> Find(FileSet set, string[] extensions)
    {
        var named = set.Patterns.Where(pattern => !HasWildcard(pattern) && File.Exists(pattern));
        var matched = set.Patterns.Where(HasWildcard).Select(Walk.Of).Distinct().Where(walk => walk.IsPossible).SelectMany(walk => walk.Files(extensions));
        return [.. named.Concat(matched).Where(set.Contains).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool HasWildcard(string text) => text.AsSpan().ContainsAny('*', '?', '{');

    /// <param name="Folder">The part of a pattern that is the same for every file.</param>
    /// <param name="Depth">How many levels of folders below it the pattern can reach.</param>
    private sealed record Walk(string Folder, int Depth)
    {
        public static Walk Of(string pattern)
        {
            var segments = pattern.Split('/');
            var literal = segments.TakeWhile(segment => !HasWildcard(segment)).ToArray();
            // Alternatives may hold slashes, so that the segments of such a pattern do not count its levels.
            var isBounded = !pattern.Contains("**", StringComparison.Ordinal) && !pattern.Contains('{', StringComparison.Ordinal);
            return new Walk(string.Join('/', literal) + "/", isBounded ? segments.Length - literal.Length - 1 : int.MaxValue);
        }

        public bool IsPossible => Directory.Exists(Folder);

        public FileSystemEnumerable<string> Files(string[] extensions)
        {
            var options = new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = Depth,
                AttributesToSkip = FileAttributes.None,
            };
            return new FileSystemEnumerable<string>(Folder, static (ref entry) => FilePath.Normalize(entry.ToFullPath()), options)
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && Contains(extensions, Path.GetExtension(entry.FileName)),
                ShouldRecursePredicate = static (ref entry) => SkippedFolders.ShouldEnter(ref entry),
            };
        }

        private static bool Contains(string[] names, ReadOnlySpan<char> name)
        {
            foreach (var candidate in names)
            {
                if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
