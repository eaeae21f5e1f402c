using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Validation.Rules;
using FluxGraph.Compiler.Validation.Schemas.Rules;

namespace FluxGraph.Compiler.Findings;

/// <summary>
/// Every rule that the compiler has, by id. An id is given once and never again. The ids of the rules for documents
/// follow the order of the specification's chapter on validation, with gaps for the rules that are to come.
/// </summary>
public static class FindingLedger
{
    public static readonly IReadOnlyList<FindingDescriptor> All =
    [
        ConfigurationFindings.Unreadable,
        ConfigurationFindings.InvalidValue,
        ConfigurationFindings.SchemaMissing,
        ConfigurationFindings.NotSupported,
        SyntaxFindings.SyntaxError,
        SyntaxFindings.NestedTooDeep,
        UniqueFieldDefinitionNamesRule.Descriptor,
        UniqueTypeNamesRule.Descriptor,
        PossibleTypeExtensionsRule.Descriptor,
        UniqueEnumValueNamesRule.Descriptor,
        ExecutableDefinitionsRule.Descriptor,
        KnownOperationTypesRule.Descriptor,
        UniqueOperationNamesRule.Descriptor,
        LoneAnonymousOperationRule.Descriptor,
        SingleFieldSubscriptionsRule.Descriptor,
        FieldsOnCorrectTypeRule.Descriptor,
        OverlappingFieldsCanBeMergedRule.Descriptor,
        ScalarLeafsRule.Descriptor,
        KnownArgumentNamesRule.Descriptor,
        UniqueArgumentNamesRule.Descriptor,
        ProvidedRequiredArgumentsRule.Descriptor,
        UniqueFragmentNamesRule.Descriptor,
        KnownTypeNamesRule.Descriptor,
        FragmentsOnCompositeTypesRule.Descriptor,
        NoUnusedFragmentsRule.Descriptor,
        KnownFragmentNamesRule.Descriptor,
        NoFragmentCyclesRule.Descriptor,
        PossibleFragmentSpreadsRule.Descriptor,
        ValuesOfCorrectTypeRule.Descriptor,
        UniqueInputFieldNamesRule.Descriptor,
        KnownDirectivesRule.Descriptor,
        UniqueDirectivesPerLocationRule.Descriptor,
        UniqueVariableNamesRule.Descriptor,
        VariablesAreInputTypesRule.Descriptor,
        NoUndefinedVariablesRule.Descriptor,
        NoUnusedVariablesRule.Descriptor,
        VariablesInAllowedPositionRule.Descriptor,
        NamedOperationsRule.Descriptor,
        NoDeprecatedRule.Descriptor,
        NoSchemaIntrospectionRule.Descriptor,
        MaxIntrospectionDepthRule.Descriptor,
    ];
}
