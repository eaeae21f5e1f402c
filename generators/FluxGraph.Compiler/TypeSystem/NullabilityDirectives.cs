using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>
/// What the documents and schema extensions of a client may use without defining it: directives that say how the client
/// takes errors, and as what it takes objects. No server hears of them. A schema's own definition of one of these names goes before.
/// <see href="https://specs.apollo.dev/nullability/v0.4/"/>
/// </summary>
internal static class NullabilityDirectives
{
    public const string SemanticNonNull = "semanticNonNull";

    public const string SemanticNonNullField = "semanticNonNullField";

    private const string Catch = "catch";

    private const string Returns = "returns";

    private const string CatchByDefault = "catchByDefault";

    /// <summary>The type of the argument by which a schema's own definition is known to mean the same.</summary>
    private const string CatchToType = "CatchTo";

    private const string Definitions = """
        directive @catch(to: CatchTo! = RESULT, levels: [Int!]! = [0]) on FIELD | QUERY | MUTATION | SUBSCRIPTION | FRAGMENT_DEFINITION | SCHEMA
        directive @catchByDefault(to: CatchTo!) on QUERY | MUTATION | SUBSCRIPTION | FRAGMENT_DEFINITION | SCHEMA
        directive @semanticNonNull(levels: [Int!]! = [0]) on FIELD_DEFINITION
        directive @semanticNonNullField(name: String!, levels: [Int!]! = [0]) repeatable on OBJECT | INTERFACE
        directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        directive @returns(fragment: String!) on FIELD
        enum CatchTo { RESULT NULL THROW }
        enum link__Purpose { SECURITY EXECUTION }
        scalar link__Import
        """;

    public static DocumentSyntax Document { get; } = DocumentParser.Parse(new SourceDocument("nullability.graphql", Definitions));

    /// <summary>Whether a type is there for the arguments of the directives alone.</summary>
    public static bool Defines(GraphQLType type) => ReferenceEquals(type.Parts[0].Source, Document.Source);

    /// <summary>Whether a directive is one that a client keeps to itself.</summary>
    public static bool Contains(string name, Schema schema) =>
        name is Catch or CatchByDefault or Returns
        && schema.FindDirective(name) is { } definition
        && definition.Arguments.Any(argument => name is Returns ? argument.Name.Text == "fragment" : argument.Name.Text == "to" && argument.Type.Named.Text == CatchToType);

    /// <summary>The fragment whose interface a field's property is to have.</summary>
    public static string? FindReturned(IEnumerable<DirectiveSyntax> directives, Schema schema) =>
        directives.FirstOrDefault(directive => directive.Name.Text == Returns && Contains(Returns, schema))?.FindArgument("fragment")?.Value
            is StringValueSyntax { Value: var fragment } ? fragment : null;

    /// <summary>The directive of a field, operation, fragment or schema that says what becomes of errors there.</summary>
    public static DirectiveSyntax? FindCatch(IEnumerable<DirectiveSyntax> directives, Schema schema) =>
        directives.FirstOrDefault(directive => directive.Name.Text is not Returns && Contains(directive.Name.Text, schema));

    /// <summary>What a directive says becomes of errors.</summary>
    public static CatchTo ToOf(DirectiveSyntax directive) => (directive.FindArgument("to")?.Value as EnumValueSyntax)?.Value switch
    {
        "NULL" => CatchTo.Null,
        "THROW" => CatchTo.Throw,
        _ => CatchTo.Result,
    };

    /// <summary>The levels of a list type that a directive is about: 0 for the field itself, 1 for its elements, and so on.</summary>
    public static IReadOnlyList<int> LevelsOf(DirectiveSyntax directive) => directive.FindArgument("levels")?.Value switch
    {
        ListValueSyntax list => [.. list.Items.Select(LevelOf).OfType<int>()],
        { } single => LevelOf(single) is { } level ? [level] : [],
        null => [0],
    };

    /// <summary>The levels at which a field is null only because of an error, by its own directive or by one of its type's.</summary>
    public static IEnumerable<int> SemanticNonNullLevelsOf(CompositeType parent, FieldDefinitionSyntax field)
    {
        var own = field.Directives.Where(directive => directive.Name.Text == SemanticNonNull);
        var others = parent.Parts.SelectMany(part => part.Directives).Where(directive =>
            directive.Name.Text == SemanticNonNullField
            && directive.FindArgument("name")?.Value is StringValueSyntax { Value: var name }
            && name == field.Name.Text);
        return own.Concat(others).SelectMany(LevelsOf);
    }

    /// <summary>What is wrong with a directive's levels at a field of a type; null when nothing is.</summary>
    public static string? DefectOf(DirectiveSyntax directive, TypeSyntax type)
    {
        var deepest = FieldPosition.Of(type).Count - 1;
        var missing = LevelsOf(directive).Where(level => level < 0 || level > deepest).Take(1).ToArray();
        return missing.Length == 0
            ? null
            : $"Directive \"@{directive.Name.Text}\" is about level {missing[0]}, but \"{type}\" has {(deepest == 0 ? "level 0 only" : $"levels 0 to {deepest} only")}";
    }

    private static int? LevelOf(ValueSyntax value) =>
        value is IntValueSyntax { Text: var text } && int.TryParse(text, out var level) ? level : null;
}
