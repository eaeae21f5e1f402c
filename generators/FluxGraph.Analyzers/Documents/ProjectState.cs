using System.Collections.Immutable;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Analyzers.Documents;

/// <summary>What is wrong with a project while its files are what they are, each finding once.</summary>
internal sealed class ProjectState(ImmutableArray<DocumentSyntax> files, IEnumerable<Finding> findings)
{
    private readonly ILookup<string, Finding> _findings = findings.Distinct().ToLookup(finding => finding.Location.Path);

    public static ProjectState Empty { get; } = new(ImmutableArray<DocumentSyntax>.Empty, []);

    public IEnumerable<Finding> FindingsIn(string path) => _findings[path];

    /// <summary>Whether these are the files, each in the same state.</summary>
    public bool IsOf(ImmutableArray<DocumentSyntax> others)
    {
        if (files.Length != others.Length)
        {
            return false;
        }

        for (var i = 0; i < files.Length; i++)
        {
            if (!ReferenceEquals(files[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }
}
