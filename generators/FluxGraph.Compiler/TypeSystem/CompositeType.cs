using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>A type that is selected from: an object, interface or union type.</summary>
public abstract class CompositeType : GraphQLType
{
    private protected CompositeType(IReadOnlyList<TypeDefinitionSyntax> parts)
        : base(parts)
    {
    }

    /// <summary>The fields, in the order of the schema; a union has none.</summary>
    public abstract IReadOnlyList<FieldDefinitionSyntax> Fields { get; }

    public abstract FieldDefinitionSyntax? FindField(string name);
}

/// <summary>A type with fields: an object or interface type.</summary>
public abstract class FieldedType : CompositeType
{
    private readonly Lazy<TypeBody<FieldDefinitionSyntax>> _body;

    private protected FieldedType(IReadOnlyList<TypeDefinitionSyntax> parts)
        : base(parts)
    {
        _body = new(() => new TypeBody<FieldDefinitionSyntax>(parts.SelectMany(part => (IEnumerable<FieldDefinitionSyntax>)part.Fields)));
    }

    public override IReadOnlyList<FieldDefinitionSyntax> Fields => _body.Value.Members;

    /// <summary>The names of the interfaces that the type says it implements.</summary>
    public IEnumerable<string> Interfaces => Parts.SelectMany(part => part.Interfaces).Select(name => name.Text).Distinct();

    public override FieldDefinitionSyntax? FindField(string name) => _body.Value.Find(name);
}

public sealed class ObjectType : FieldedType
{
    internal ObjectType(IReadOnlyList<TypeDefinitionSyntax> parts)
        : base(parts)
    {
    }
}

public sealed class InterfaceType : FieldedType
{
    internal InterfaceType(IReadOnlyList<TypeDefinitionSyntax> parts)
        : base(parts)
    {
    }
}

public sealed class UnionType : CompositeType
{
    internal UnionType(IReadOnlyList<TypeDefinitionSyntax> parts)
        : base(parts)
    {
    }

    /// <summary>The names of the member types.</summary>
    public IEnumerable<string> Members => Parts.SelectMany(part => part.Members).Select(name => name.Text).Distinct();

    public override IReadOnlyList<FieldDefinitionSyntax> Fields => [];

    public override FieldDefinitionSyntax? FindField(string name) => null;
}
