namespace FluxGraph.Compiler.Text;

/// <summary>Names that generated types have or use already.</summary>
internal static class GeneratedMembers
{
    private static readonly HashSet<string> OfRecords =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString", "op_Equality", "op_Inequality",
    ];

    /// <summary>What generated bodies and accessors call their own: only names that stay as they are written can be so.</summary>
    private static readonly HashSet<string> OfBodies = ["executor", "configure", "field", "hash", "input", "other", "value", "writer"];

    /// <summary>Whether no property of a record or client can be called so.</summary>
    public static bool IsReservedForProperties(string name) => OfRecords.Contains(name) || OfBodies.Contains(name);

    /// <summary>Whether the compiler can call a property's accessor so.</summary>
    public static bool IsAccessor(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal);

    /// <summary>
    /// Whether no enum or input object can be called so: a field of the enums' tables is called after each of them, a
    /// record has no member of its own name, and an operation's class has a <c>Request</c>.
    /// </summary>
    public static bool IsReservedForTypes(string name) => OfRecords.Contains(name) || name is "Request" or "Write";
}
