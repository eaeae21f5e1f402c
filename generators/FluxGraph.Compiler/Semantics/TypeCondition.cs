using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Semantics;

/// <summary>
/// What must hold of an object's type for a part of a selection set to concern it. The empty condition, with no names,
/// holds for every object that the selection set can meet, also for those of a type that the schema does not have.
/// </summary>
internal sealed class TypeCondition
{
    private readonly Schema _schema;
    private readonly IReadOnlyList<string> _names;
    private readonly HashSet<string> _possibleTypes;
    private readonly bool _isOpen;

    /// <param name="isOpen">Whether an object can be of a type that the schema does not have.</param>
    private TypeCondition(Schema schema, IReadOnlyList<string> names, HashSet<string> possibleTypes, bool isOpen)
    {
        _schema = schema;
        _names = names;
        _possibleTypes = possibleTypes;
        _isOpen = isOpen;
    }

    public bool IsEmpty => _names.Count == 0;

    /// <summary>The type's name; of several types that must all hold, the names joined by an underscore.</summary>
    public string Name => string.Join("_", _names);

    public IReadOnlyCollection<string> PossibleTypes => _possibleTypes;

    public static TypeCondition None(Schema schema, CompositeType type) => new(
        schema, [], [.. schema.GetPossibleTypes(type)], isOpen: type is not ObjectType);

    /// <summary>The condition that holds where this one and a type condition hold; null where both cannot.</summary>
    public TypeCondition? Narrow(CompositeType type) => Narrow([type.Name], _schema.GetPossibleTypes(type), isOpen: type is not ObjectType);

    /// <summary>The condition that holds where this one and another one hold; null where both cannot.</summary>
    public TypeCondition? Narrow(TypeCondition other) => other.IsEmpty ? this : Narrow(other._names, other._possibleTypes, other._isOpen);

    private TypeCondition? Narrow(IReadOnlyList<string> names, IEnumerable<string> types, bool isOpen)
    {
        var possibleTypes = new HashSet<string>(types);

        // The only object type of an abstract type is still not the only one that a server will ever have.
        if (_possibleTypes.IsSubsetOf(possibleTypes) && (isOpen || !_isOpen))
        {
            return this;
        }

        if (!possibleTypes.IsSubsetOf(_possibleTypes))
        {
            possibleTypes.IntersectWith(_possibleTypes);
            names = [.. _names, .. names];
        }

        return possibleTypes.Count == 0 ? null : new TypeCondition(_schema, names, possibleTypes, isOpen && _isOpen);
    }

    /// <summary>True when this condition holds wherever another one does.</summary>
    public bool IsImpliedBy(TypeCondition other) => IsEmpty || (!other.IsEmpty && other._possibleTypes.IsSubsetOf(_possibleTypes));

    public bool HoldsFor(string objectType) => IsEmpty || _possibleTypes.Contains(objectType);

    public bool HoldsForSameTypes(TypeCondition other) => IsEmpty == other.IsEmpty && _possibleTypes.SetEquals(other._possibleTypes);
}
