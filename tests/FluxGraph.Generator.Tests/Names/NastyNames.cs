namespace FluxGraph.Generator.Tests.Names;

/// <summary>Names that mean something in C#, in generated code, or that C# would write alike.</summary>
internal static class NastyNames
{
    /// <summary>Names that anything can have but a schema's own definitions.</summary>
    public static readonly IReadOnlyList<string> Reserved = ["__", "__hero", "__x", "__typeName"];

    /// <param name="client">The client's name, which collides as well.</param>
    public static string[] For(string client) =>
    [
        "hero", "Hero", "HERO", "he_ro", "hero_", "_hero", "_Hero", "heroes", "friend", "Friend", "FRIEND", "x", "X", "_", "a", "A", "a_", "A_", "_a",
        "aB", "AB", "A_B", "a_b", "id", "ID_", "Id", "iD", "_1", "_2nd", "_2", "class", "Class", "CLASS", "event", "namespace", "null", "string", "this",
        "toString", "ToString", "to_string", "equals", "getHashCode", "getType", "clone", "deconstruct", "printMembers", "equalityContract", "finalize",
        "memberwiseClone", "referenceEquals", "other", "Other", "hash", "Hash", "value", "Value", "field", "Field", "record", "required", "file", "scoped",
        "args", "var", "dynamic", "nint", "task", "Task", "Object", "Type", "System", "FluxGraph", "Nullable", "Optional", "List", "Attribute", "Obsolete",
        "Result", "result", "Request", "request", "Kind", "kind", "operationName", "OperationName", "bodyPrefix", "write", "Write", "input", "Input",
        "writer", "Writer", "reader", "executor", "Executor", "configure", "cancellationToken", "scalar", "state", "value0", "get_x", "set_x", "GetX",
        "get_hero", "value__", "op_Equality", "unrecognized", "Unrecognized", "UNRECOGNIZED", "heroResult", "HeroResult", "IHero", "iHero", "IHeroResult",
        "heroQuery", "HeroQuery", "IHeroQuery", "HeroMutation", "heroOperation", "HeroOperation", "HeroFragment", "heroFragment", "HeroOperationReader",
        "HeroFragmentReader", "hero_hero", "Hero_Hero", "Hero_2", "IHero_hero", "readHero", "ReadIHero", "HeroFields", "QueryResult", "fragment", "query",
        client, "I" + client, client.ToLowerInvariant(), client + "Enums", client + "Scalars",
    ];
}
