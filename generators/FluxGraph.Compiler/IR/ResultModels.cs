using FluxGraph.Compiler.Collections;

namespace FluxGraph.Compiler.IR;

/// <summary>The interface of a selection set.</summary>
/// <param name="Properties">Those that the interface declares itself; what a base interface declares alike is inherited.</param>
public sealed record InterfaceModel(
    string Name,
    string? Documentation,
    EquatableArray<string> Bases,
    EquatableArray<PropertyModel> Properties);

/// <summary>A property of a result.</summary>
/// <param name="HidesInherited">Whether a base interface declares a property of this name, too.</param>
public sealed record PropertyModel(
    string Name,
    ValueModel Value,
    string? Documentation,
    string? DeprecationReason,
    bool HidesInherited);

/// <summary>The class that holds the values of a selection set, and the way to read it.</summary>
public sealed record RecordModel(
    string Name,
    string? Documentation,
    EquatableArray<string> Interfaces,
    EquatableArray<FieldModel> Fields,
    EquatableArray<ExplicitPropertyModel> ExplicitProperties);

/// <summary>A field of a result: its place in the response and in the class.</summary>
/// <param name="IsMasked">Whether the class shows it through an interface only.</param>
public sealed record FieldModel(string ResponseName, PropertyModel Property, bool IsMasked);

/// <summary>A property that an interface declares with a less exact type than the class, under another name, or alone.</summary>
/// <param name="ClassProperty">The class's property that it stands for; null for the object itself.</param>
/// <param name="IsCast">Whether the class's objects have the type of the interface's without saying so.</param>
public sealed record ExplicitPropertyModel(
    string InterfaceName, string PropertyName, ValueModel Value, string? ClassProperty, bool IsCast);

/// <summary>How an object of an abstract type finds its class.</summary>
/// <param name="Method">The reading method's name.</param>
/// <param name="Cases">For each class, the names of the object types that it is for.</param>
/// <param name="Fallback">The class for every other type, known or not.</param>
public sealed record TypeSwitchModel(string Method, string InterfaceName, EquatableArray<TypeCaseModel> Cases, string Fallback);

/// <summary>One class of a type switch.</summary>
public sealed record TypeCaseModel(EquatableArray<string> TypeNames, string RecordName);
