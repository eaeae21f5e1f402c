using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Lowering;

/// <summary>From the shapes of a definition to the interfaces, classes and type switches of C#.</summary>
internal sealed class ShapeLowering(DefinitionShapes definition, ValueLowering values)
{
    /// <summary>What tells a fragment from a field where both have a name in a response.</summary>
    private const string FragmentPrefix = "...";

    private readonly List<InterfaceModel> _interfaces = [];
    private readonly List<RecordModel> _records = [];
    private readonly List<TypeSwitchModel> _typeSwitches = [];
    private readonly Dictionary<ShapeVariant, InterfaceSurface> _surfaces = [];

    public DefinitionModel Lower()
    {
        foreach (var shape in definition.All)
        {
            LowerInterfaces(shape);
            if (shape != definition.Root || definition.IsOperation)
            {
                LowerClasses(shape);
            }
        }

        return new DefinitionModel(
            ReaderClassOf(definition),
            !definition.IsOperation,
            _interfaces.ToEquatableArray(),
            _records.ToEquatableArray(),
            _typeSwitches.ToEquatableArray());
    }

    public static string InterfaceOf(ShapeVariant variant)
    {
        var definition = variant.Shape.Definition;
        return variant.Shape != definition.Root || !variant.Condition.IsEmpty ? variant.InterfaceName
            : definition.IsOperation ? "I" + definition.RootClassName
            : "I" + definition.Name.TypeName;
    }

    /// <summary>The method that reads a value of a shape, with its class.</summary>
    public static string ReaderOf(Shape shape) => $"{ReaderClassOf(shape.Definition)}.{ReaderMethodOf(shape)}";

    private void LowerInterfaces(Shape shape)
    {
        foreach (var variant in shape.Variants)
        {
            _interfaces.Add(new InterfaceModel(
                InterfaceOf(variant),
                shape.Type.Description,
                variant.Bases.Select(InterfaceOf).ToEquatableArray(),
                SurfaceOf(variant).Declared.Select(field => field.Property).ToEquatableArray()));
        }

        if (NamesObjectType(shape))
        {
            _interfaces.Add(new InterfaceModel(
                NameOfObjectInterface(shape), shape.Type.Description, [InterfaceOf(shape.Variants[0])], []));
        }
    }

    private void LowerClasses(Shape shape)
    {
        foreach (var group in shape.Groups)
        {
            var namesObjectType = group.IsFallback && NamesObjectType(shape);
            var fields = LowerFields(group.Fields, group.ClassName);
            _records.Add(new RecordModel(
                group.ClassName,
                shape.Type.Description,
                (namesObjectType ? [NameOfObjectInterface(shape)] : group.Interfaces.Select(InterfaceOf))
                    .Concat(InterfacesOf(group).Where(known => known.IsMasked).Select(known => InterfaceOf(known.Variant))).ToEquatableArray(),
                fields.ToEquatableArray(),
                FindExplicitProperties(group, fields)));
        }

        if (shape.Groups.Count > 1)
        {
            _typeSwitches.Add(new TypeSwitchModel(
                ReaderMethodOf(shape),
                InterfaceOf(shape.Variants[0]),
                shape.Groups.Where(group => !group.IsFallback)
                    .Select(group => new TypeCaseModel(group.TypeNames.ToEquatableArray(), group.ClassName)).ToEquatableArray(),
                shape.Groups.Single(group => group.IsFallback).ClassName));
        }
    }

    /// <param name="className">No property can be called like its class, or like the class behind its interface.</param>
    private FieldModel[] LowerFields(IReadOnlyList<MergedField> fields, string? className)
    {
        var names = CSharpName.Properties([.. fields.Select(NameOf)], className);
        return [.. fields.Select((field, index) => new FieldModel(field.ResponseName, LowerField(field, names[index]), field.IsMasked))];
    }

    /// <summary>The properties by which the fragments are reached that are masked in a selection set. They yield to fields.</summary>
    private static IEnumerable<FieldModel> LowerMaskedFragments(ShapeVariant variant, IEnumerable<FieldModel> fields)
    {
        var taken = new HashSet<string>(fields.Select(field => field.Property.Name));
        foreach (var fragment in variant.MaskedFragments)
        {
            var definition = fragment.Shape.Definition.Name;
            var name = CSharpName.FragmentProperty(definition.TypeName, taken);
            taken.Add(name);
            yield return new FieldModel(
                FragmentPrefix + definition.Name,
                new PropertyModel(
                    name,
                    new ObjectValueModel(InterfaceOf(fragment), Reader: "", IsNullable: false),
                    $"The object as the fragment {definition.Name} sees it.",
                    DeprecationReason: null,
                    HidesInherited: false),
                IsMasked: false);
        }
    }

    private PropertyModel LowerField(MergedField field, string name) => new(
        name,
        CaughtValueLowering.Lower(
            values.Lower(
                field.Definition.Type,
                isNullable => new ObjectValueModel(InterfaceOf(ReturnedBy(field)), ReaderOf(field.Child!), isNullable),
                field.IsConditional),
            field),
        field.Definition.Description?.Text,
        Deprecation.ReasonOf(field.Definition.Directives),
        HidesInherited: false);

    /// <summary>An alias is a name that somebody chose; without one the schema's extension may have chosen another.</summary>
    private static string NameOf(MergedField field) =>
        (field.ResponseName == field.Definition.Name.Text ? ClientDirectives.NameIn(field.Definition.Directives) : null) ?? field.ResponseName;

    /// <summary>What the property of a field is declared as: everything selected there, or the one fragment that the document names.</summary>
    private static ShapeVariant ReturnedBy(MergedField field)
    {
        var all = field.Child!.Variants[0];
        return all.Bases.FirstOrDefault(general =>
            general.Shape.Definition is { IsOperation: false } fragment && fragment.Name.Name == field.Returned && general.Shape == fragment.Root) ?? all;
    }

    private InterfaceSurface SurfaceOf(ShapeVariant variant)
    {
        if (_surfaces.TryGetValue(variant, out var surface))
        {
            return surface;
        }

        var bases = variant.Bases.Select(SurfaceOf).ToArray();
        var declared = new List<FieldModel>();
        var visible = new Dictionary<string, VisibleProperty>();
        var fields = LowerFields([.. variant.Fields.Where(field => !field.IsMasked)], ClassBehind(variant));
        foreach (var field in fields.Concat(LowerMaskedFragments(variant, fields)))
        {
            var property = field.Property;
            var inherited = bases.Select(general => general.Find(property.Name)).OfType<VisibleProperty>().Distinct().ToArray();
            if (inherited.Length == 1 && inherited[0].ResponseName == field.ResponseName && inherited[0].Value.Equals(property.Value))
            {
                visible[property.Name] = inherited[0];
            }
            else
            {
                declared.Add(field with { Property = property with { HidesInherited = inherited.Length > 0 } });
                visible[property.Name] = new VisibleProperty(InterfaceOf(variant), field.ResponseName, property.Value);
            }
        }

        surface = new InterfaceSurface(declared, visible);
        _surfaces.Add(variant, surface);
        return surface;
    }

    /// <summary>What the class's interfaces declare with a less exact type than the class has, under another name, or alone.</summary>
    private EquatableArray<ExplicitPropertyModel> FindExplicitProperties(ShapeGroup group, FieldModel[] fields)
    {
        var own = fields.ToDictionary(field => field.ResponseName);
        var result = new List<ExplicitPropertyModel>();
        foreach (var (variant, isMasked) in InterfacesOf(group))
        {
            foreach (var (responseName, declared, _) in SurfaceOf(variant).Declared)
            {
                if (responseName.StartsWith(FragmentPrefix, StringComparison.Ordinal))
                {
                    result.Add(new ExplicitPropertyModel(InterfaceOf(variant), declared.Name, declared.Value, ClassProperty: null, IsCast: false));
                }
                else if (own.TryGetValue(responseName, out var field)
                    && (field.IsMasked || field.Property.Name != declared.Name || !field.Property.Value.Equals(declared.Value)))
                {
                    result.Add(new ExplicitPropertyModel(InterfaceOf(variant), declared.Name, declared.Value, field.Property.Name, isMasked));
                }
            }
        }

        return result.ToEquatableArray();
    }

    /// <summary>All interfaces of a class: those that it shows, then those that only masked fragments do.</summary>
    private static IEnumerable<(ShapeVariant Variant, bool IsMasked)> InterfacesOf(ShapeGroup group)
    {
        var seen = new HashSet<ShapeVariant>();
        var shown = new Queue<ShapeVariant>(group.Interfaces);
        var masked = new Queue<ShapeVariant>();
        while (shown.Count + masked.Count > 0)
        {
            var isMasked = shown.Count == 0;
            var waiting = isMasked ? masked : shown;
            var variant = waiting.Dequeue();
            if (!seen.Add(variant))
            {
                continue;
            }

            yield return (variant, isMasked);
            foreach (var general in variant.Bases)
            {
                waiting.Enqueue(general);
            }

            foreach (var general in variant.Masked)
            {
                masked.Enqueue(general);
            }
        }
    }

    /// <summary>The class that only an operation's result has: all others are called so that no property can be.</summary>
    private static string? ClassBehind(ShapeVariant variant) =>
        variant.Shape.Definition is { IsOperation: true } operation && variant.Shape == operation.Root ? operation.RootClassName : null;

    private static string ReaderClassOf(DefinitionShapes definition) =>
        definition.Name.TypeName + (definition.IsOperation ? "OperationReader" : "FragmentReader");

    private static string ReaderMethodOf(Shape shape) =>
        "Read" + (shape.Groups.Count == 1 ? shape.Groups[0].ClassName : InterfaceOf(shape.Variants[0]));

    /// <summary>Whether the class of the shape carries the object type's name, and an interface of its own with it.</summary>
    private static bool NamesObjectType(Shape shape) => shape.Type is ObjectType && shape != shape.Definition.Root;

    private static string NameOfObjectInterface(Shape shape) => "I" + shape.Groups[0].ClassName;

    /// <summary>What an interface declares, and all that can be seen through it.</summary>
    private sealed record InterfaceSurface(IReadOnlyList<FieldModel> Declared, Dictionary<string, VisibleProperty> Visible)
    {
        public VisibleProperty? Find(string name) => Visible.TryGetValue(name, out var property) ? property : null;
    }

    /// <summary>A property where it was declared.</summary>
    private sealed record VisibleProperty(string Interface, string ResponseName, ValueModel Value);
}
