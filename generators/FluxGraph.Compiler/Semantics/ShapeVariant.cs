namespace FluxGraph.Compiler.Semantics;

/// <summary>
/// What a selection set promises of the objects for which a type condition holds: an interface in C#. The variant with
/// the empty condition promises it of all objects.
/// </summary>
internal sealed class ShapeVariant(Shape shape, TypeCondition condition, string stem, IReadOnlyList<MergedField> fields)
{
    private readonly List<ShapeVariant> _bases = [];
    private readonly List<ShapeVariant> _masked = [];
    private readonly List<ShapeVariant> _maskedFragments = [];

    public Shape Shape { get; } = shape;

    public TypeCondition Condition { get; } = condition;

    /// <summary>Every field that such an object has, those of more general variants included.</summary>
    public IReadOnlyList<MergedField> Fields { get; } = fields;

    /// <summary>What the interface is called, without the I, and the class of objects for which nothing more exact holds.</summary>
    public string Stem => stem;

    /// <summary>The interface's name.</summary>
    public string InterfaceName => "I" + Stem;

    /// <summary>The interfaces that this one extends.</summary>
    public IReadOnlyList<ShapeVariant> Bases => _bases;

    /// <summary>The interfaces that the objects have without this one saying so.</summary>
    public IReadOnlyList<ShapeVariant> Masked => _masked;

    /// <summary>The fragments that are masked here: each of them has a property.</summary>
    public IReadOnlyList<ShapeVariant> MaskedFragments => _maskedFragments;

    /// <summary>False where the interface is known already.</summary>
    public bool AddMasked(ShapeVariant variant)
    {
        if (ReferenceEquals(variant, this) || _masked.Contains(variant))
        {
            return false;
        }

        _masked.Add(variant);
        return true;
    }

    public void AddMaskedFragment(ShapeVariant fragment)
    {
        if (!_maskedFragments.Contains(fragment))
        {
            _maskedFragments.Add(fragment);
        }
    }

    public void AddBase(ShapeVariant variant)
    {
        if (!ReferenceEquals(variant, this) && !_bases.Contains(variant))
        {
            _bases.Add(variant);
        }
    }
}

/// <summary>
/// The objects that a selection set does not tell apart: a class in C#. Types that no condition mentions share one.
/// </summary>
/// <param name="TypeNames">The object types of the group.</param>
/// <param name="IsFallback">Whether objects of types that the schema does not have belong here.</param>
/// <param name="Interfaces">The most exact interfaces that the class implements.</param>
internal sealed record ShapeGroup(
    string ClassName,
    IReadOnlyList<string> TypeNames,
    bool IsFallback,
    IReadOnlyList<MergedField> Fields,
    IReadOnlyList<ShapeVariant> Interfaces);
