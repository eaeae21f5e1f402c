using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Syntax;

/// <summary>What stands between a type's braces; of the three lists the one that the type's kind has.</summary>
/// <param name="Finding">What kept the body from being read; there are no members then.</param>
internal sealed record TypeMembers(
    EquatableArray<FieldDefinitionSyntax> Fields,
    EquatableArray<InputValueDefinitionSyntax> InputFields,
    EquatableArray<EnumValueDefinitionSyntax> EnumValues,
    Finding? Finding)
{
    public static TypeMembers None { get; } = new([], [], [], Finding: null);
}
