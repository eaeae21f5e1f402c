using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>A structured value that is sent to the server.</summary>
public sealed class InputObjectType : GraphQLType
{
    private readonly Lazy<TypeBody<InputValueDefinitionSyntax>> _body;

    internal InputObjectType(IReadOnlyList<TypeDefinitionSyntax> parts)
        : base(parts)
    {
        _body = new(() => new TypeBody<InputValueDefinitionSyntax>(parts.SelectMany(part => (IEnumerable<InputValueDefinitionSyntax>)part.InputFields)));
    }

    public IReadOnlyList<InputValueDefinitionSyntax> Fields => _body.Value.Members;

    /// <summary>True when exactly one of the fields must be given. <see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/></summary>
    public bool IsOneOf => FindDirective("oneOf") is not null;

    public InputValueDefinitionSyntax? FindField(string name) => _body.Value.Find(name);
}
