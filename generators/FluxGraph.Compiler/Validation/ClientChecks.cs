using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.FieldMerging;

namespace FluxGraph.Compiler.Validation;

/// <summary>What is worked out of fragments once and serves every document that spreads them.</summary>
internal sealed class ClientChecks(Schema schema, FragmentSet fragments)
{
    public MergeabilityCheck Mergeability { get; } = new(schema, fragments);

    public SelectionNesting Nesting { get; } = new(fragments);
}
