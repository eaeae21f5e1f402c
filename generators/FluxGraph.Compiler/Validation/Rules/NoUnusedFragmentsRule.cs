using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A fragment is spread by an operation of the client, directly or through other fragments; of one that several projects
/// share nobody can say that it is not.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
/// </summary>
internal sealed class NoUnusedFragmentsRule : ClientRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3015",
        "Unused fragment",
        "Fragment \"{0}\" is never used",
        FindingSeverity.Warning,
        nameof(NoUnusedFragmentsRule));

    public override IEnumerable<Finding> Check(IReadOnlyList<DocumentOutline> documents)
    {
        var fragments = FragmentsOf(documents).ToLookup(fragment => fragment.Name);
        var used = new HashSet<string>();
        var waiting = new Queue<DefinitionOutline>(OperationsOf(documents));
        while (waiting.Count > 0)
        {
            foreach (var spread in waiting.Dequeue().Spreads)
            {
                if (used.Add(spread.Name) && fragments[spread.Name].LastOrDefault() is { } fragment)
                {
                    waiting.Enqueue(fragment);
                }
            }
        }

        return FragmentsOf(documents.Where(document => !document.IsShared))
            .Where(fragment => !used.Contains(fragment.Name))
            .Select(fragment => Finding.Create(Descriptor, fragment.Location, fragment.Name) with
            {
                Corrections = [Correction.Of($"Remove the fragment '{fragment.Name}'", new TextEdit(fragment.Location.Path, fragment.Location.Span, ""))],
            });
    }
}
