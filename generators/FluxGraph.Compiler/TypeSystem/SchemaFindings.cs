using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>What can be wrong with a schema. Published schemas have defects, so none of them stops generation.</summary>
public static class SchemaFindings
{
    public static readonly FindingDescriptor DuplicateMember = new(
        "FLUX2001", "Member defined twice", "\"{0}\" defines \"{1}\" more than once; the first definition counts.", FindingSeverity.Warning);

    public static readonly FindingDescriptor DuplicateType = new(
        "FLUX2002", "Type defined twice", "There can be only one type named \"{0}\"; the first definition counts.", FindingSeverity.Warning);

    public static readonly FindingDescriptor ExtendedTypeMissing = new(
        "FLUX2003", "Extension of a type that does not exist", "Cannot extend type \"{0}\" because it is {1}", FindingSeverity.Warning);
}
