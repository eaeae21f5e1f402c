using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Testing;

/// <summary>The type of an object: one of the schema, or one that the schema does not have.</summary>
/// <param name="Type">The object's type; the interface or union where the object's own type is unknown.</param>
/// <param name="Name">The value of <c>__typename</c>.</param>
internal readonly record struct SelectedType(CompositeType Type, string Name)
{
    public bool IsUnknown => Type is not ObjectType;

    public static SelectedType UnknownOf(CompositeType type) => new(type, "__Unknown");

    /// <summary>Whether a name is that of no type in any schema: names that begin so are for introspection alone.</summary>
    public static bool IsNameOfUnknown(string name) => name.StartsWith("__", StringComparison.Ordinal);
}
