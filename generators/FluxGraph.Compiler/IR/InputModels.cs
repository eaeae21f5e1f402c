using FluxGraph.Compiler.Collections;

namespace FluxGraph.Compiler.IR;

/// <summary>An enum of the schema.</summary>
public sealed record EnumModel(string Name, string? Documentation, EquatableArray<EnumMemberModel> Members);

/// <summary>A value of an enum.</summary>
/// <param name="Value">The value in the schema, as it is sent.</param>
/// <param name="Number">Its number in C#; null in an enum whose members are counted from one.</param>
public sealed record EnumMemberModel(string Value, string Name, string? Documentation, string? DeprecationReason, int? Number);

/// <summary>An input object of the schema.</summary>
/// <param name="IsOneOf">Whether exactly one of the fields is given.</param>
public sealed record InputModel(string Name, string? Documentation, bool IsOneOf, EquatableArray<InputFieldModel> Fields);

/// <summary>A field of an input object.</summary>
/// <param name="Name">The field's name in the schema, as it is sent.</param>
/// <param name="PropertyName">The property; of a <c>@oneOf</c> input object, the factory.</param>
/// <param name="BackingField">The field behind a property that can be left out.</param>
/// <param name="IsRequired">Whether a value must be given; a field that need not be is left out until it is assigned.</param>
/// <param name="DefaultValue">What the server takes where the field is left out, as the schema writes it.</param>
public sealed record InputFieldModel(
    string Name,
    string PropertyName,
    string BackingField,
    ValueModel Value,
    bool IsRequired,
    string? DefaultValue,
    string? Documentation,
    string? DeprecationReason);
