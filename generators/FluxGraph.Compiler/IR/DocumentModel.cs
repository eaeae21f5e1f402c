using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;

namespace FluxGraph.Compiler.IR;

/// <summary>
/// What one document becomes in C#. The intermediate representation is the contract between the half of the compiler
/// that knows GraphQL and the half that knows C#: immutable, compared by value, and referring to types by name. Nothing
/// in it is left to decide; the emitter only writes it down.
/// </summary>
/// <param name="HintName">The generated file's name.</param>
/// <param name="SharedTypes">The enums and input objects that the document uses: they are generated once for the client.</param>
public sealed record DocumentModel(
    string HintName,
    EquatableArray<OperationModel> Operations,
    EquatableArray<DefinitionModel> Definitions,
    EquatableArray<string> SharedTypes)
{
    /// <summary>True for a document without an operation or fragment that can be generated.</summary>
    public bool IsEmpty => Definitions.IsEmpty;
}

/// <summary>The types that one operation or fragment becomes.</summary>
/// <param name="ReaderClass">The class that holds the reading methods.</param>
/// <param name="IsFragment">Whether the results of operations elsewhere are read by them, too.</param>
public sealed record DefinitionModel(
    string ReaderClass,
    bool IsFragment,
    EquatableArray<InterfaceModel> Interfaces,
    EquatableArray<RecordModel> Records,
    EquatableArray<TypeSwitchModel> TypeSwitches);

/// <summary>The types of the schema that the client's documents use.</summary>
/// <param name="Converters">Those of the custom scalars, whether they are used or not.</param>
public sealed record SharedTypesModel(
    EquatableArray<EnumModel> Enums, EquatableArray<InputModel> Inputs, EquatableArray<ConverterModel> Converters);

/// <summary>The client as a whole.</summary>
public sealed record ClientModel(
    string Name, string? Url, EquatableArray<TransportProfile> TransportProfiles, EquatableArray<ClientOperationModel> Operations);

/// <summary>An operation as the client's class sees it.</summary>
public sealed record ClientOperationModel(string PropertyName, string ClassName);

/// <summary>What all generated files of a client have in common.</summary>
/// <param name="SharesTypes">Whether other assemblies use the enums, the input objects and the fragments.</param>
/// <param name="SharedTypesNamespace">The namespace of the enums and input objects where another assembly has them.</param>
/// <param name="SharedTypesClient">The client that they were generated for.</param>
public sealed record OutputSettings(
    string ClientName,
    string Namespace,
    bool IsPublic,
    bool CaseInsensitiveResponseNames,
    bool SharesTypes,
    string? SharedTypesNamespace,
    string SharedTypesClient);
