using FluxGraph.Compiler.Validation.Rules;

namespace FluxGraph.Compiler.Validation;

/// <summary>The rules, in the order of the specification's chapter on validation.</summary>
internal static class RuleSet
{
    /// <summary>What every document is checked for.</summary>
    public static readonly IReadOnlyList<DocumentRule> OfDocuments =
    [
        new ExecutableDefinitionsRule(),
        new KnownOperationTypesRule(),
        new LoneAnonymousOperationRule(),
        new SingleFieldSubscriptionsRule(),
        new FieldsOnCorrectTypeRule(),
        new OverlappingFieldsCanBeMergedRule(),
        new ScalarLeafsRule(),
        new KnownArgumentNamesRule(),
        new UniqueArgumentNamesRule(),
        new ProvidedRequiredArgumentsRule(),
        new KnownTypeNamesRule(),
        new FragmentsOnCompositeTypesRule(),
        new KnownFragmentNamesRule(),
        new PossibleFragmentSpreadsRule(),
        new ValuesOfCorrectTypeRule(),
        new UniqueInputFieldNamesRule(),
        new KnownDirectivesRule(),
        new UniqueDirectivesPerLocationRule(),
        new UniqueVariableNamesRule(),
        new VariablesAreInputTypesRule(),
        new NoUndefinedVariablesRule(),
        new NoUnusedVariablesRule(),
        new VariablesInAllowedPositionRule(),
        new NamedOperationsRule(),
        new NoDeprecatedRule(),
        new DistinctCSharpNamesRule(),
        new CatchLevelsRule(),
    ];

    /// <summary>Checks that a project can ask for: they are about what a server allows, not about what is right.</summary>
    public static readonly IReadOnlyList<DocumentRule> Optional =
    [
        new NoSchemaIntrospectionRule(),
        new MaxIntrospectionDepthRule(),
    ];

    /// <summary>What the documents of a client are checked for together.</summary>
    public static readonly IReadOnlyList<ClientRule> OfClients =
    [
        new UniqueOperationNamesRule(),
        new UniqueFragmentNamesRule(),
        new NoUnusedFragmentsRule(),
        new NoFragmentCyclesRule(),
    ];
}
