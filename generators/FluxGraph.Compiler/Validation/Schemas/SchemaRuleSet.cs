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
        new LoneSchemaDefinitionRule(),
        new UniqueOperationTypesRule(),
        new UniqueArgumentDefinitionNamesRule(),
        new UniqueDirectiveNamesRule(),
        new KnownTypeNamesRule(),
        new KnownDirectivesRule(),
        new UniqueDirectivesPerLocationRule(),
        new KnownArgumentNamesOnDirectivesRule(),
        new ProvidedRequiredArgumentsOnDirectivesRule(),
        new UniqueArgumentNamesRule(),
        new UniqueInputFieldNamesRule(),
    ];

    /// <summary>What types are checked for: what the specification's sections on type validation ask of them.</summary>
    public static readonly IReadOnlyList<SchemaRule> OfTypes =
    [
        new RootOperationTypesRule(),
        new ReservedNamesRule(),
        new NonEmptyTypesRule(),
        new OutputTypesRule(),
        new InputTypesRule(),
        new ImplementedInterfacesRule(),
        new InterfaceFieldsRule(),
        new UnionMembersRule(),
        new InputObjectCyclesRule(),
        new OneOfInputObjectsRule(),
        new RequiredInputDeprecationRule(),
        new QueryRootTypeRule(),
    ];

    /// <summary>What the specification asks and the reference implementation does not check.</summary>
    public static readonly IReadOnlyList<SchemaRule> BeyondReference =
    [
        new DirectiveCyclesRule(),
        new ConstantValuesRule(),
        new DistinctRootTypesRule(),
        new ClientDirectivesRule(),
        new SemanticNonNullRule(),
    ];

    public static readonly IReadOnlyList<SchemaRule> All = [.. OfDefinitions, .. OfTypes, .. BeyondReference];
}
