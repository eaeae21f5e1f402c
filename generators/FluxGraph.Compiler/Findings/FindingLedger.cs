using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Validation.Rules;
using SchemaRules = FluxGraph.Compiler.Validation.Schemas.Rules;

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
        ConfigurationFindings.UnknownSetting,
        SyntaxFindings.SyntaxError,
        SyntaxFindings.NestedTooDeep,
        SyntaxFindings.InvalidIntrospection,
        SyntaxFindings.FragmentArguments,
        SchemaRules.UniqueFieldDefinitionNamesRule.Descriptor,
        SchemaRules.UniqueTypeNamesRule.Descriptor,
        SchemaRules.PossibleTypeExtensionsRule.Descriptor,
        SchemaRules.UniqueEnumValueNamesRule.Descriptor,
        SchemaRules.LoneSchemaDefinitionRule.Descriptor,
        SchemaRules.UniqueOperationTypesRule.Descriptor,
        SchemaRules.UniqueArgumentDefinitionNamesRule.Descriptor,
        SchemaRules.UniqueDirectiveNamesRule.Descriptor,
        SchemaRules.KnownTypeNamesRule.Descriptor,
        SchemaRules.KnownDirectivesRule.Descriptor,
        SchemaRules.UniqueDirectivesPerLocationRule.Descriptor,
        SchemaRules.KnownArgumentNamesOnDirectivesRule.Descriptor,
        SchemaRules.ProvidedRequiredArgumentsOnDirectivesRule.Descriptor,
        SchemaRules.UniqueArgumentNamesRule.Descriptor,
        SchemaRules.UniqueInputFieldNamesRule.Descriptor,
        SchemaRules.RootOperationTypesRule.Descriptor,
        SchemaRules.ReservedNamesRule.Descriptor,
        SchemaRules.NonEmptyTypesRule.Descriptor,
        SchemaRules.OutputTypesRule.Descriptor,
        SchemaRules.InputTypesRule.Descriptor,
        SchemaRules.ImplementedInterfacesRule.Descriptor,
        SchemaRules.InterfaceFieldsRule.Descriptor,
        SchemaRules.UnionMembersRule.Descriptor,
        SchemaRules.InputObjectCyclesRule.Descriptor,
        SchemaRules.OneOfInputObjectsRule.Descriptor,
        SchemaRules.RequiredInputDeprecationRule.Descriptor,
        SchemaRules.DirectiveCyclesRule.Descriptor,
        SchemaRules.ConstantValuesRule.Descriptor,
        SchemaRules.DistinctRootTypesRule.Descriptor,
        SchemaRules.QueryRootTypeRule.Descriptor,
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
        DistinctCSharpNamesRule.Descriptor,
    ];
}
