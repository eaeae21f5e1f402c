using System.Globalization;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>
/// The directives with which a client's own extension of a schema says how something appears in C#. They are those of
/// StrawberryShake. A server knows nothing of them.
/// </summary>
internal static class ClientDirectives
{
    private const string Rename = "rename";
    private const string RuntimeType = "runtimeType";

    private const string EnumValue = "enumValue";

    private static readonly HashSet<string> OfMembers = [Rename, EnumValue, NullabilityDirectives.SemanticNonNull];

    /// <summary>
    /// Whether an extension repeats a member only to say something about it: <c>extend enum Episode { JEDI @rename(name: "Return") }</c>.
    /// </summary>
    public static bool Annotates(EquatableArray<DirectiveSyntax> directives) => directives.Any(directive => OfMembers.Contains(directive.Name.Text));

    /// <summary>The name that <c>@rename</c> gives; null where there is none, or none that C# can have.</summary>
    public static string? NameIn(EquatableArray<DirectiveSyntax> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Text == Rename) is { } rename ? TextOf(rename, IsIdentifier) : null;

    /// <inheritdoc cref="NameIn"/>
    public static string? NameOf(GraphQLType? type) => type?.FindDirective(Rename) is { } rename ? TextOf(rename, IsIdentifier) : null;

    /// <summary>The number that <c>@enumValue</c> gives a value of an enum; null where there is none.</summary>
    public static int? NumberIn(EquatableArray<DirectiveSyntax> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Text == EnumValue) is { } enumValue ? NumberOf(enumValue) : null;

    /// <summary>The C# type that <c>@runtimeType</c> gives a scalar, with its namespace and without <c>global::</c>; null where there is none.</summary>
    public static string? RuntimeTypeOf(GraphQLType? scalar)
    {
        const string Global = "global::";
        var name = scalar?.FindDirective(RuntimeType) is { } runtimeType ? TextOf(runtimeType, IsTypeName) : null;
        return name is not null && name.StartsWith(Global, StringComparison.Ordinal) ? name.Substring(Global.Length) : name;
    }

    /// <summary>What is wrong with a directive, to follow its name; null when nothing is, or when it is none of these.</summary>
    public static string? DefectOf(DirectiveSyntax directive) => directive.Name.Text switch
    {
        Rename when TextOf(directive, IsIdentifier) is null => "needs a \"name\" that is an identifier of C#",
        RuntimeType when TextOf(directive, IsTypeName) is null => "needs a \"name\" that is a type of C# with its namespace, such as \"global::System.DateOnly\"",
        EnumValue when NumberOf(directive) is null => "needs a \"value\" that is a number of 32 bits",
        _ => null,
    };

    private static int? NumberOf(DirectiveSyntax directive) =>
        directive.FindArgument("value")?.Value is StringValueSyntax { Value: var text }
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? TextOf(DirectiveSyntax directive, Func<string, bool> isValid) =>
        directive.FindArgument("name")?.Value is StringValueSyntax { Value: var text } && isValid(text) ? text : null;

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(character => char.IsLetterOrDigit(character) || character == '_');

    private static bool IsTypeName(string text) =>
        text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || "_.:<>,[]? ".Contains(character));
}
