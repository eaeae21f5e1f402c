using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Semantics;

/// <summary>The shapes whose types are generated with one operation or fragment.</summary>
internal sealed class DefinitionShapes(ShapeGraph graph, DefinitionName name)
{
    private readonly Dictionary<SelectionSetSyntax, string> _names = [];
    private readonly Dictionary<SelectionSetSyntax, Shape> _single = [];
    private readonly List<(IReadOnlyList<TypedSelectionSet> SelectionSets, Shape Shape)> _merged = [];

    /// <summary>What types are or may be called after, without the interfaces' I: every place in the document first.</summary>
    private readonly HashSet<string> _stems = [];

    /// <summary>Those of the places that a shape is called after.</summary>
    private readonly HashSet<string> _usedPlaces = [];

    public DefinitionName Name { get; } = name;

    /// <summary>Null when the schema does not have the type that the definition selects from.</summary>
    public Shape? Root { get; private set; }

    /// <summary>
    /// All shapes whose types belong to the definition, in the order in which they were found. Who asks first for a
    /// fragment's shapes makes no difference to their names: all of them are worked out before the first is used.
    /// </summary>
    public IReadOnlyList<Shape> All { get; private set; } = [];

    /// <summary>The class of the root's objects; only an operation has one.</summary>
    public string RootClassName => Name.TypeName + "Result";

    public bool IsOperation => !Name.IsFragment;

    /// <summary>Finds out what every selection set of the definition is called, and makes its shapes.</summary>
    public void SetRoot(TypedSelectionSet selectionSet, Action<SelectionSetSyntax> registerHome)
    {
        NameNested(selectionSet.SelectionSet, selectionSet.Type, new Place(Name.NestedPrefix), registerHome);
        Root = new Shape(graph, this, Name.NestedPrefix, [selectionSet]);
        All = FindShapes(Root);
    }

    /// <summary>The shape of a selection set of this definition.</summary>
    public Shape Single(TypedSelectionSet selectionSet)
    {
        if (!_single.TryGetValue(selectionSet.SelectionSet, out var shape))
        {
            var place = _names[selectionSet.SelectionSet];
            shape = new Shape(graph, this, _usedPlaces.Add(place) ? place : TakeStem(place), [selectionSet]);
            _single.Add(selectionSet.SelectionSet, shape);
        }

        return shape;
    }

    /// <summary>The shape of selection sets that merge somewhere in this definition.</summary>
    public Shape Merged(IReadOnlyList<TypedSelectionSet> selectionSets, string path)
    {
        foreach (var known in _merged)
        {
            if (known.SelectionSets.SequenceEqual(selectionSets))
            {
                return known.Shape;
            }
        }

        var isPlace = selectionSets.Any(set => _names.TryGetValue(set.SelectionSet, out var place) && place == path);
        var shape = new Shape(graph, this, isPlace && _usedPlaces.Add(path) ? path : TakeStem(path), selectionSets);
        _merged.Add((selectionSets, shape));
        return shape;
    }

    /// <summary>A name that no other type of the definition has; a number tells it apart where it must be.</summary>
    public string TakeStem(string stem)
    {
        var free = stem;
        for (var number = 2; !_stems.Add(free); number++)
        {
            free = $"{stem}_{number}";
        }

        return free;
    }

    /// <summary>Expanding a shape finds those below it, and can add bases to another.</summary>
    private List<Shape> FindShapes(Shape root)
    {
        var found = new List<Shape>();
        var seen = new HashSet<Shape>();
        var waiting = new Queue<Shape>([root]);
        while (waiting.Count > 0)
        {
            var shape = waiting.Dequeue();
            if (shape.Definition != this || !seen.Add(shape))
            {
                continue;
            }

            found.Add(shape);
            foreach (var field in shape.Variants.SelectMany(variant => variant.Fields).Concat(shape.Groups.SelectMany(group => group.Fields)))
            {
                if (field.Child is not null)
                {
                    waiting.Enqueue(field.Child);
                }
            }
        }

        return found;
    }

    private void NameNested(SelectionSetSyntax selectionSet, CompositeType type, Place place, Action<SelectionSetSyntax> registerHome)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (selection is FieldSyntax { SelectionSet: { } nested } field)
            {
                var child = place.Field(field.ResponseName.Text, TakeStem);
                _names.Add(nested, child.Path);
                registerHome(nested);
                if (graph.Schema.FindField(type, field.Name.Text) is { } definitionOfField
                    && graph.Schema.FindCompositeType(definitionOfField.Type.Named.Text) is { } childType)
                {
                    NameNested(nested, childType, child, registerHome);
                }
            }
            else if (selection is InlineFragmentSyntax inline)
            {
                var condition = inline.TypeCondition is { } typeName ? graph.Schema.FindCompositeType(typeName.Text) : type;
                if (condition is not null)
                {
                    var isNarrower = TypeCondition.None(graph.Schema, type).Narrow(condition) is not { IsEmpty: true };
                    NameNested(inline.SelectionSet, condition, isNarrower ? place.Type(condition.Name) : place, registerHome);
                }
            }
        }
    }

    /// <summary>A place in the document, whose selection sets merge: what is below the same fields and type conditions.</summary>
    private sealed class Place(string path)
    {
        private readonly Dictionary<(bool IsType, string Name), Place> _children = [];

        public string Path => path;

        public Place Field(string responseName, Func<string, string> takeStem) =>
            Child((false, responseName), () => takeStem($"{path}_{Casing.ToPascalCase(responseName)}"));

        public Place Type(string name) => Child((true, name), () => $"{path}_{name}");

        private Place Child((bool IsType, string Name) key, Func<string> path)
        {
            if (!_children.TryGetValue(key, out var child))
            {
                _children.Add(key, child = new Place(path()));
            }

            return child;
        }
    }
}
