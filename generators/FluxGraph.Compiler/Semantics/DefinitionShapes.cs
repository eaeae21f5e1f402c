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
    private readonly HashSet<string> _mergedNames = [];

    public DefinitionName Name { get; } = name;

    /// <summary>Null when the schema does not have the type that the definition selects from.</summary>
    public Shape? Root { get; private set; }

    /// <summary>The class of the root's objects; only an operation has one.</summary>
    public string RootClassName => Name.TypeName + "Result";

    public bool IsOperation => !Name.IsFragment;

    /// <summary>Finds out what every selection set of the definition is called, and makes the shape of the outermost.</summary>
    public void SetRoot(TypedSelectionSet selectionSet, Action<SelectionSetSyntax> registerHome)
    {
        NameNested(selectionSet.SelectionSet, selectionSet.Type, Name.NestedPrefix, registerHome);
        Root = new Shape(graph, this, Name.NestedPrefix, [selectionSet]);
    }

    /// <summary>The shape of a selection set of this definition.</summary>
    public Shape Single(TypedSelectionSet selectionSet)
    {
        if (!_single.TryGetValue(selectionSet.SelectionSet, out var shape))
        {
            shape = new Shape(graph, this, _names[selectionSet.SelectionSet], [selectionSet]);
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

        var shapeName = path;
        for (var number = 2; !_mergedNames.Add(shapeName); number++)
        {
            shapeName = $"{path}_{number}";
        }

        var shape = new Shape(graph, this, shapeName, selectionSets);
        _merged.Add((selectionSets, shape));
        return shape;
    }

    private void NameNested(SelectionSetSyntax selectionSet, CompositeType type, string path, Action<SelectionSetSyntax> registerHome)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (selection is FieldSyntax { SelectionSet: { } nested } field)
            {
                var childPath = $"{path}_{Casing.ToPascalCase(field.ResponseName.Text)}";
                _names.Add(nested, childPath);
                registerHome(nested);
                if (graph.Schema.FindField(type, field.Name.Text) is { } definitionOfField
                    && graph.Schema.FindCompositeType(definitionOfField.Type.Named.Text) is { } childType)
                {
                    NameNested(nested, childType, childPath, registerHome);
                }
            }
            else if (selection is InlineFragmentSyntax inline)
            {
                var condition = inline.TypeCondition is { } typeName ? graph.Schema.FindCompositeType(typeName.Text) : type;
                if (condition is not null)
                {
                    var isNarrower = !graph.Schema.IsSubtype(type, condition);
                    NameNested(inline.SelectionSet, condition, isNarrower ? $"{path}_{condition.Name}" : path, registerHome);
                }
            }
        }
    }
}
