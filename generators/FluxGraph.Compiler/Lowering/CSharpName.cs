using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Lowering;

/// <summary>
/// How a name of GraphQL becomes one of C#. Every valid document compiles, whatever things are called in it:
/// <list type="number">
/// <item>Types, properties and enum members are in Pascal case and parameters in camel case (<see cref="Casing"/>).
/// Leading underscores stay, so that no name begins with a digit.</item>
/// <item>GraphQL tells names apart by letter case and underscores alone. Where two members of one type fall together, the
/// plain name is for the one that is spelled like it, or else for the first; the others stay as they are written
/// (<see cref="DistinctNames"/>). A name depends on those that fall together with it and on no other, so that an
/// unrelated edit never renames anything.</item>
/// <item>An underscore goes behind a name that a generated type has already or keeps for itself
/// (<see cref="GeneratedMembers"/>), and behind a member that is called like its type; an at sign goes before a keyword.</item>
/// <item>Types are given away in this order: the client's own, the schema's enums and input objects
/// (<see cref="Semantics.SharedTypeNames"/>), operations, fragments (<see cref="Semantics.DefinitionNames"/>). Who comes
/// later yields, and says what it is: <c>HeroFragment</c>.</item>
/// <item>The types of an operation or fragment all begin with its name and an underscore, which nothing outside it does.
/// Inside, the paths of fields go before the names of type conditions, and a number tells apart what is left
/// (<see cref="Semantics.DefinitionShapes"/>).</item>
/// </list>
/// </summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>The names that the generated methods use themselves.</summary>
    private static readonly HashSet<string> ParametersOfMethods = ["cancellationToken", "executor", "scalar", "strategy", "writer"];

    /// <summary>Properties of one result.</summary>
    /// <param name="className">The class that they are in, or that is behind their interface.</param>
    public static string[] Properties(IReadOnlyList<string> responseNames, string? className = null) => Members(
        responseNames, Casing.ToPascalCase, name => name == className || GeneratedMembers.IsReservedForProperties(name));

    /// <summary>The property by which a masked fragment is reached: it says what it is where a field has its name.</summary>
    /// <param name="properties">Those of the fields, and of other fragments.</param>
    public static string FragmentProperty(string fragment, ICollection<string> properties)
    {
        return Escape(DistinctNames.Of([IsTaken(fragment) ? fragment + "Fragment" : fragment], name => name, name => name, IsTaken))[0];

        bool IsTaken(string name) =>
            GeneratedMembers.IsReservedForProperties(name) || properties.Contains(name) || properties.Contains("@" + name);
    }

    /// <summary>Properties of an input object, or its factories: <c>Write</c> is the method that sends it.</summary>
    public static string[] InputProperties(IReadOnlyList<string> fields, string typeName) => Members(
        fields, Casing.ToPascalCase, name => name == typeName || name == "Write" || GeneratedMembers.IsReservedForProperties(name));

    /// <summary>The fields behind the properties of an input object.</summary>
    public static string[] BackingFields(IReadOnlyList<string> fields, IReadOnlyCollection<string> properties) =>
        DistinctNames.Of(fields, name => "_" + Casing.ToCamelCase(name), name => "_" + name, properties.Contains);

    /// <summary>The values of an enum; <c>Unrecognized</c> is taken by the one that stands for all others.</summary>
    public static string[] EnumMembers(IReadOnlyList<string> values) =>
        Members(values, Casing.EnumValueToPascalCase, name => name is "Unrecognized" or "value__");

    /// <summary>The parameters of a method, which begin small: generated members do not.</summary>
    public static string[] Parameters(IReadOnlyList<string> variables) => Escape(DistinctNames.Of(
        variables, Casing.ToCamelCase, name => char.ToLowerInvariant(name[0]) + name.Substring(1), ParametersOfMethods.Contains));

    private static string[] Members(IReadOnlyList<string> names, Func<string, string> plain, Func<string, bool> isReserved) =>
        Escape(DistinctNames.Of(names, plain, name => GeneratedMembers.IsAccessor(name) ? "_" + name : name, isReserved));

    private static string[] Escape(string[] names) => Array.ConvertAll(names, name => Keywords.Contains(name) ? "@" + name : name);
}
