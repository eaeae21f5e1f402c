using System.Collections.Immutable;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Generator.Pipeline;

/// <summary>Which of the project's files belong to a client, by their paths: an edit of a file's text changes nothing here.</summary>
/// <param name="SchemaPaths">As the host gave them, in the order of the normalised paths.</param>
/// <param name="DocumentPaths">As the host gave them, in the order of the normalised paths.</param>
internal sealed record ClientMembers(ClientConfiguration Client, EquatableArray<string> SchemaPaths, EquatableArray<string> DocumentPaths)
{
    /// <summary>A file that two of the project's patterns match is handed over twice, and taken once.</summary>
    public static ClientMembers Find(ClientConfiguration client, ImmutableArray<string> paths)
    {
        var files = paths.GroupBy(FilePath.Normalize)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => (Normalized: same.Key, Path: same.First()))
            .ToArray();
        return new ClientMembers(
            client,
            files.Where(file => client.Schema.Contains(file.Normalized)).Select(file => file.Path).ToEquatableArray(),
            files.Where(file => client.IsDocument(file.Normalized)).Select(file => file.Path).ToEquatableArray());
    }
}
