using FluxGraph.Compiler.Collections;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A member of a type: a field, an input field or an enum value.</summary>
internal interface ITypeMemberSyntax<TSelf>
{
    NameSyntax Name { get; }

    EquatableArray<DirectiveSyntax> Directives { get; }

    /// <summary>The same member with more directives.</summary>
    TSelf WithDirectives(EquatableArray<DirectiveSyntax> more);
}
