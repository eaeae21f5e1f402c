namespace FluxGraph.Compiler.Syntax;

/// <summary>Where a directive may stand. <see href="https://spec.graphql.org/September2025/#DirectiveLocation"/></summary>
internal static class DirectiveLocation
{
    private static readonly HashSet<string> All =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE",
        "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    public static bool IsKnown(string location) => All.Contains(location);
}
