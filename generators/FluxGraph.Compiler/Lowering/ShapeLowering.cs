using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Lowering;

/// <summary>From the shapes of a definition to the interfaces, classes and type switches of C#.</summary>
internal sealed class ShapeLowering(DefinitionShapes definition, ValueLowering values)
{
    private readonly List<InterfaceModel> _interfaces = [];
    private readonly List<RecordModel> _records = [];
    private readonly List<TypeSwitchModel> _typeSwitches = [];
    private readonly Dictionary<ShapeVariant, InterfaceSurface> _surfaces = [];

    public DefinitionModel Lower()
    {
        var shapes = FindOwnShapes();
        foreach (var shape in shapes)
        {
            LowerInterfaces(shape);
            if (shape != definition.Root || definition.IsOperation)
            {
                LowerClasses(shape);
            }
        }

        return new DefinitionModel(
            ReaderClassOf(definition),
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

    /// <summary>
    /// All shapes whose types belong to the definition. They are expanded before the first is lowered: expanding one
    /// can add bases to another.
    /// </summary>
    private List<Shape> FindOwnShapes()
    {
        var found = new List<Shape>();
        var seen = new HashSet<Shape>();
        var waiting = new Queue<Shape>();
        if (definition.Root is not null)
        {
            waiting.Enqueue(definition.Root);
        }

        while (waiting.Count > 0)
        {
            var shape = waiting.Dequeue();
            if (shape.Definition != definition || !seen.Add(shape))
            {
                continue;
            }

            found.Add(shape);
            var fields = shape.Variants.SelectMany(variant => variant.Fields).Concat(shape.Groups.SelectMany(group => group.Fields));
            foreach (var field in fields)
            {
                if (field.Child is not null)
                {
                    waiting.Enqueue(field.Child);
                }
            }
        }

        return found;
    }

    private void LowerInterfaces(Shape shape)
    {
        foreach (var variant in shape.Variants)
        {
            _interfaces.Add(new InterfaceModel(
                InterfaceOf(variant),
                shape.Type.Description,
                variant.Bases.Select(InterfaceOf).ToEquatableArray(),
                SurfaceOf(variant).Declared));
        }

        if (NamesObjectType(shape))
        {
            _interfaces.Add(new InterfaceModel(
                "I" + shape.NameFor(shape.Type.Name), shape.Type.Description, [InterfaceOf(shape.Variants[0])], []));
        }
    }

    private void LowerClasses(Shape shape)
    {
        foreach (var group in shape.Groups)
        {
            var namesObjectType = group.IsFallback && NamesObjectType(shape);
            _records.Add(new RecordModel(
                group.ClassName,
                shape.Type.Description,
                namesObjectType ? ["I" + shape.NameFor(shape.Type.Name)] : group.Interfaces.Select(InterfaceOf).ToEquatableArray(),
                group.Fields.Select(field => new FieldModel(field.ResponseName, LowerField(field))).ToEquatableArray(),
                FindExplicitProperties(group)));
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

    private PropertyModel LowerField(MergedField field, bool hidesInherited = false) => new(
        CSharpName.Property(NameOf(field)),
        CaughtValueLowering.Lower(
            values.Lower(
                field.Definition.Type,
                isNullable => new ObjectValueModel(InterfaceOf(ReturnedBy(field)), ReaderOf(field.Child!), isNullable),
                field.IsConditional),
            field),
        field.Definition.Description?.Text,
        Deprecation.ReasonOf(field.Definition.Directives),
        hidesInherited);

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
        var declared = new List<PropertyModel>();
        var visible = new Dictionary<string, VisibleProperty>();
        foreach (var field in variant.Fields)
        {
            var property = LowerField(field);
            var inherited = bases.Select(general => general.Find(property.Name)).OfType<VisibleProperty>().Distinct().ToArray();
            if (inherited.Length == 1 && inherited[0].Value.Equals(property.Value))
            {
                visible[property.Name] = inherited[0];
            }
            else
            {
                declared.Add(property with { HidesInherited = inherited.Length > 0 });
                visible[property.Name] = new VisibleProperty(InterfaceOf(variant), property.Value);
            }
        }

        surface = new InterfaceSurface(declared.ToEquatableArray(), visible);
        _surfaces.Add(variant, surface);
        return surface;
    }

    /// <summary>What the class's interfaces declare with a less exact type than the class has.</summary>
    private EquatableArray<ExplicitPropertyModel> FindExplicitProperties(ShapeGroup group)
    {
        var own = group.Fields.Select(field => LowerField(field))
            .GroupBy(property => property.Name)
            .ToDictionary(same => same.Key, same => same.First().Value);
        var result = new List<ExplicitPropertyModel>();
        var seen = new HashSet<ShapeVariant>();
        var waiting = new Queue<ShapeVariant>(group.Interfaces);
        while (waiting.Count > 0)
        {
            var variant = waiting.Dequeue();
            if (!seen.Add(variant))
            {
                continue;
            }

            foreach (var declared in SurfaceOf(variant).Declared)
            {
                if (own.TryGetValue(declared.Name, out var value) && !value.Equals(declared.Value))
                {
                    result.Add(new ExplicitPropertyModel(InterfaceOf(variant), declared.Name, declared.Value));
                }
            }

            foreach (var general in variant.Bases)
            {
                waiting.Enqueue(general);
            }
        }

        return result.ToEquatableArray();
    }

    private static string ReaderClassOf(DefinitionShapes definition) =>
        definition.Name.TypeName + (definition.IsOperation ? "OperationReader" : "FragmentReader");

    private static string ReaderMethodOf(Shape shape) =>
        "Read" + (shape.Groups.Count == 1 ? shape.Groups[0].ClassName : InterfaceOf(shape.Variants[0]));

    /// <summary>Whether the class of the shape carries the object type's name, and an interface of its own with it.</summary>
    private static bool NamesObjectType(Shape shape) => shape.Type is ObjectType && shape != shape.Definition.Root;

    /// <summary>What an interface declares, and all that can be seen through it.</summary>
    private sealed record InterfaceSurface(EquatableArray<PropertyModel> Declared, Dictionary<string, VisibleProperty> Visible)
    {
        public VisibleProperty? Find(string name) => Visible.TryGetValue(name, out var property) ? property : null;
    }

    /// <summary>A property where it was declared.</summary>
    private sealed record VisibleProperty(string Interface, ValueModel Value);
}
