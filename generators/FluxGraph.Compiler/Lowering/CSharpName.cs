using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Lowering;

/// <summary>
/// How a name of GraphQL becomes one of C#. A property, parameter or enum member is named by a function of its GraphQL
/// name alone, so that an unrelated edit never renames anything: types and properties in Pascal case, parameters in
/// camel case, C#'s keywords behind an at sign, and an underscore behind the few names that a record keeps for itself.
/// </summary>
internal static class CSharpName
{
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
        return Keywords.Contains(parameter) ? "@" + parameter
            : ParametersOfMethods.Contains(parameter) ? parameter + "_"
            : parameter;
    }

    /// <summary>A value of an enum; <c>Unrecognized</c> is taken by the value that stands for all others.</summary>
    public static string EnumMember(string value)
    {
        var member = Casing.EnumValueToPascalCase(value);
        return member == "Unrecognized" ? member + "_" : member;
    }
}
