using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation;

/// <summary>How types of values relate to each other.</summary>
internal static class InputTypes
{
    /// <summary>A type without the exclamation mark at its end.</summary>
    public static TypeSyntax NullableOf(TypeSyntax type) => type is NonNullTypeSyntax nonNull ? nonNull.Nullable : type;

    /// <summary>The type of a list's elements. A single value stands for a list of one, so that the type of anything else is its own.</summary>
    public static TypeSyntax? ElementOf(TypeSyntax? type) =>
        type is null ? null : NullableOf(type) is ListTypeSyntax list ? list.Element : NullableOf(type);

    /// <summary>Whether a variable of a type can be used where a type is expected. <see href="https://spec.graphql.org/September2025/#AreTypesCompatible()"/></summary>
    public static bool AreCompatible(TypeSyntax variable, TypeSyntax expected) => (variable, expected) switch
    {
        (NonNullTypeSyntax left, NonNullTypeSyntax right) => AreCompatible(left.Nullable, right.Nullable),
        (_, NonNullTypeSyntax) => false,
        (NonNullTypeSyntax left, _) => AreCompatible(left.Nullable, expected),
        (ListTypeSyntax left, ListTypeSyntax right) => AreCompatible(left.Element, right.Element),
        (NamedTypeSyntax left, NamedTypeSyntax right) => left.Named.Text == right.Named.Text,
        _ => false,
    };
}
