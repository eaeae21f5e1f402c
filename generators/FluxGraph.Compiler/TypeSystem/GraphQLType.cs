using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>
/// A named type: its definition and every extension of it. What stands in the bodies is read on the first question.
/// </summary>
public abstract class GraphQLType
{
    private protected GraphQLType(IReadOnlyList<TypeDefinitionSyntax> parts)
    {
        Parts = parts;
    }

    /// <summary>The definition, then the extensions in the order of the files.</summary>
    public IReadOnlyList<TypeDefinitionSyntax> Parts { get; }

    public string Name => Parts[0].Name.Text;

    public string? Description => Parts[0].Description?.Text;

    public DirectiveSyntax? FindDirective(string name) =>
        Parts.SelectMany(part => part.Directives).FirstOrDefault(directive => directive.Name.Text == name);

    public override string ToString() => Name;

    public static GraphQLType Create(IReadOnlyList<TypeDefinitionSyntax> parts) => parts[0].Kind switch
    {
        TypeDefinitionKind.Scalar => new ScalarType(parts),
        TypeDefinitionKind.Object => new ObjectType(parts),
        TypeDefinitionKind.Interface => new InterfaceType(parts),
        TypeDefinitionKind.Union => new UnionType(parts),
        TypeDefinitionKind.Enum => new EnumType(parts),
        _ => new InputObjectType(parts),
    };
}

/// <summary>A leaf whose values the server and the client agree on.</summary>
public sealed class ScalarType : GraphQLType
{
    internal ScalarType(IReadOnlyList<TypeDefinitionSyntax> parts)
        : base(parts)
    {
    }
}
