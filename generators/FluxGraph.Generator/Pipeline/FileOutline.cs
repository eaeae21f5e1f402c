using System.Collections.Immutable;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Generator.Pipeline;

/// <summary>What a file means to the other files of its clients.</summary>
internal sealed record FileOutline(string Path, DocumentOutline Outline)
{
    /// <summary>What is wrong with the documents of a client together.</summary>
    public static IEnumerable<Finding> Validate(ClientMembers members, ImmutableArray<FileOutline> files)
    {
        var byPath = new Dictionary<string, DocumentOutline>(files.Length);
        foreach (var file in files)
        {
            byPath[file.Path] = file.Outline;
        }

        return ClientValidator.Validate([.. members.DocumentPaths.Where(byPath.ContainsKey).Select(path => byPath[path].SeenBy(members.Client, FilePath.Normalize(path)))]);
    }
}
