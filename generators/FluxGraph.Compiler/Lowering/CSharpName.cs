using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Lowering;

/// <summary>
/// How a name of GraphQL becomes one of C#.
/// <list type="bullet">
/// <item>A property, parameter, enum member or type is named by a function of its GraphQL name, so that an unrelated edit
/// never renames anything: types, properties and enum members in Pascal case, parameters in camel case. Words that are
/// written in capitals throughout, as in <c>NEW_HOPE</c>, count as words. Leading underscores stay.</item>
/// <item>Where C# keeps a name for itself, the name gives way: keywords stand behind an at sign, and members that a record
/// has anyway get an underscore behind them, as does an input field that is called like its type.</item>
/// <item>GraphQL tells <c>heroId</c>, <c>heroID</c> and <c>hero_id</c> apart, Pascal case may not. Enum values, input fields
/// and types of the schema that fall together stay as they are written (<see cref="TellApart"/>): the schema is nobody's to
/// change. Fields and variables are chosen in a document, so that there a finding asks for an alias or another name.</item>
/// <item>A selection set is called after its path, such as <c>GetHero_Hero_Friends</c>, and a type condition adds the type's
/// name. Where that is another selection set's name already, an underscore follows.</item>
/// <item>Definitions whose names fall together: <see cref="Semantics.DefinitionNames"/>.</item>
/// </list>
/// </summary>
internal static class CSharpName
{
    private const string Unrecognized = "Unrecognized";

    private static readonly HashSet<string> MembersOfRecords =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
    ];

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

    public static string Type(string name) => Casing.ToPascalCase(name);

    /// <summary>
    /// Names in C# for names that must not fall together, in the same order: each as it is converted, unless others are
    /// converted to the same; these stay as they are written.
    /// </summary>
    public static IReadOnlyList<string> TellApart(IReadOnlyList<string> names, Func<string, string> convert)
    {
        var byName = names.GroupBy(convert).ToDictionary(same => same.Key, same => same.Distinct().Count());
        return [.. names.Select(name => byName[convert(name)] == 1 ? convert(name) : Escape(name))];
    }

    public static string Property(string name)
    {
        var property = Casing.ToPascalCase(name);
        return MembersOfRecords.Contains(property) ? property + "_" : property;
    }

    /// <summary>A property of an input object: C# lets no member be called like its type, and <c>Write</c> is the method that sends it.</summary>
    public static string InputProperty(string name, string typeName)
    {
        var property = Property(name);
        return property == typeName || property == "Write" ? property + "_" : property;
    }

    public static string Parameter(string name)
    {
        var parameter = Casing.ToCamelCase(name);
        return Keywords.Contains(parameter) ? Escape(parameter)
            : ParametersOfMethods.Contains(parameter) ? parameter + "_"
            : parameter;
    }

    /// <summary>A value of an enum; <c>Unrecognized</c> is taken by the value that stands for all others.</summary>
    public static string EnumMember(string value)
    {
        var member = Casing.EnumValueToPascalCase(value);
        return member == Unrecognized ? member + "_" : member;
    }

    private static string Escape(string name) =>
        Keywords.Contains(name) ? "@" + name
        : name == Unrecognized || MembersOfRecords.Contains(name) ? name + "_"
        : name;
}
