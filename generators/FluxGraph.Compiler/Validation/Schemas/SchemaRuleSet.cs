using FluxGraph.Compiler.Validation.Schemas.Rules;

namespace FluxGraph.Compiler.Validation.Schemas;

/// <summary>The rules about schemas, by id.</summary>
internal static class SchemaRuleSet
{
    /// <summary>What definitions are checked for: names, and what they refer to.</summary>
    public static readonly IReadOnlyList<SchemaRule> OfDefinitions =
    [
        new UniqueFieldDefinitionNamesRule(),
        new UniqueTypeNamesRule(),
        new PossibleTypeExtensionsRule(),
        new UniqueEnumValueNamesRule(),
    ];

    /// <summary>What types are checked for: what the specification's sections on type validation ask of them.</summary>
    public static readonly IReadOnlyList<SchemaRule> OfTypes =
    [
    ];

    public static readonly IReadOnlyList<SchemaRule> All = [.. OfDefinitions, .. OfTypes];
}
