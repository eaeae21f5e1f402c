using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>A leaf with a closed list of values, which the server may lengthen at any time.</summary>
public sealed class EnumType : GraphQLType
{
    private readonly Lazy<TypeBody<EnumValueDefinitionSyntax>> _body;

    internal EnumType(IReadOnlyList<TypeDefinitionSyntax> parts)
        : base(parts)
    {
        _body = new(() => new TypeBody<EnumValueDefinitionSyntax>(parts.SelectMany(part => (IEnumerable<EnumValueDefinitionSyntax>)part.EnumValues)));
    }

    public IReadOnlyList<EnumValueDefinitionSyntax> Values => _body.Value.Members;

    public EnumValueDefinitionSyntax? FindValue(string name) => _body.Value.Find(name);
}
