using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.FieldMerging;

namespace FluxGraph.Compiler.Validation;

/// <summary>What is worked out of fragments once and serves every document that spreads them.</summary>
internal sealed class ClientChecks(Schema schema, FragmentSet fragments)
{
    public MergeabilityCheck Mergeability { get; } = new(schema, fragments);

    public SelectionNesting Nesting { get; } = new(fragments);

    /// <summary>Whether it was given up to find out if the fields of a definition can be merged; known once it is validated.</summary>
    public bool IsTooComplex(DefinitionSyntax definition) => definition switch
    {
        OperationDefinitionSyntax operation => Mergeability.IsTooComplex(operation.SelectionSet),
        FragmentDefinitionSyntax fragment => Mergeability.IsTooComplex(fragment.SelectionSet),
        _ => false,
    };

    /// <summary>Whether there is no end of types for a definition: it spreads itself, is nested without end or merges in too many ways.</summary>
    public bool IsEndless(DefinitionSyntax definition) => Nesting.IsCyclic(definition) || Nesting.IsTooDeep(definition) || IsTooComplex(definition);
}
