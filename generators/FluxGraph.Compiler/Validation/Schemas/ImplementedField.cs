using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Validation.Schemas;

/// <summary>A field of an interface, beside the field of a type that implements it.</summary>
internal sealed class ImplementedField(FieldedType type, InterfaceType implemented, FieldDefinitionSyntax expected)
{
    public FieldedType Type { get; } = type;

    public FieldDefinitionSyntax Expected { get; } = expected;

    /// <summary>Null where the type does not have the field.</summary>
    public FieldDefinitionSyntax? Own { get; } = type.FindField(expected.Name.Text);

    public string ExpectedName => $"{implemented.Name}.{Expected.Name.Text}";

    public string OwnName => $"{Type.Name}.{Expected.Name.Text}";

    /// <summary>A place in the interface's field.</summary>
    public SourceLocation PlaceOf(SourceSpan span) => PlaceOf(span, implemented, Expected);

    /// <summary>A place in the type's own field.</summary>
    public SourceLocation OwnPlaceOf(SourceSpan span) => PlaceOf(span, Type, Own!);

    /// <summary>Whether every value of a type is one of another. <see href="https://spec.graphql.org/September2025/#IsValidImplementationFieldType()"/></summary>
    public static bool IsSubtype(TypeSyntax type, TypeSyntax other, Schema schema) => (type, other) switch
    {
        (NonNullTypeSyntax own, _) => IsSubtype(own.Nullable, InputTypes.NullableOf(other), schema),
        (_, NonNullTypeSyntax) => false,
        (ListTypeSyntax own, ListTypeSyntax expected) => IsSubtype(own.Element, expected.Element, schema),
        (NamedTypeSyntax own, NamedTypeSyntax expected) => own.Named.Text == expected.Named.Text || Declares(own.Named.Text, expected.Named.Text, schema),
        _ => false,
    };

    private static bool Declares(string type, string other, Schema schema) => schema.FindType(other) switch
    {
        // What is not defined is another rule's finding.
        null => true,
        InterfaceType => schema.FindType(type) is null || (schema.FindType(type) is FieldedType fielded && fielded.Interfaces.Contains(other)),
        UnionType union => schema.FindType(type) is null || union.Members.Contains(type),
        _ => schema.FindType(type) is null,
    };

    private static SourceLocation PlaceOf(SourceSpan span, FieldedType type, FieldDefinitionSyntax field) =>
        SourceLocation.Of(type.Parts.First(part => part.Fields.Contains(field)).Source, span);
}
