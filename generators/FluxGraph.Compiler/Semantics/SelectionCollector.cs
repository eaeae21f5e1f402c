using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Semantics;

/// <summary>
/// Flattens selection sets: every field, however deep in fragments, with the condition under which it is selected.
/// It follows the specification's CollectFields in order, so that fields come out as a server answers them. What the
/// schema does not know is left out: validation has reported it.
/// <see href="https://spec.graphql.org/September2025/#CollectFields()"/>
/// </summary>
internal sealed class SelectionCollector(Schema schema, FragmentSet fragments, ShapeGraph graph)
{
    private readonly List<TypeCondition> _conditions = [];
    private readonly List<FieldUse> _fields = [];
    private readonly List<(TypeCondition Condition, ShapeVariant Interface)> _interfaces = [];
    private readonly HashSet<(string Fragment, TypeCondition Condition, bool IsConditional)> _visited = [];

    /// <summary>Every condition that occurs, the empty one first.</summary>
    public IReadOnlyList<TypeCondition> Conditions => _conditions;

    public IReadOnlyList<FieldUse> Fields => _fields;

    /// <summary>The interfaces of the fragments that are spread, with the condition under which an object has them.</summary>
    public IReadOnlyList<(TypeCondition Condition, ShapeVariant Interface)> Interfaces => _interfaces;

    public void Collect(IEnumerable<TypedSelectionSet> selectionSets, CompositeType type)
    {
        var none = Canonical(TypeCondition.None(schema, type));
        foreach (var selectionSet in selectionSets)
        {
            if (none.Narrow(selectionSet.Type) is { } condition)
            {
                Collect(selectionSet.SelectionSet, selectionSet.Type, Canonical(condition), selectionSet.DefaultCatch, selectionSet.IsConditional);
            }
        }
    }

    private void Collect(SelectionSetSyntax selectionSet, CompositeType type, TypeCondition condition, CatchTo? defaultCatch, bool isConditional)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var isSelectionConditional = isConditional || IsConditional(selection);
            switch (selection)
            {
                case FieldSyntax field:
                    if (schema.FindField(type, field.Name.Text) is { } definition && IsComplete(field, definition))
                    {
                        var positions = FieldPosition.Of(field, type, definition, defaultCatch, schema);
                        _fields.Add(new FieldUse(field, definition, condition, isSelectionConditional, positions, defaultCatch));
                    }

                    break;
                case InlineFragmentSyntax inline:
                    var inlineType = inline.TypeCondition is { } name ? schema.FindCompositeType(name.Text) : type;
                    if (inlineType is not null && condition.Narrow(inlineType) is { } narrowed)
                    {
                        Collect(inline.SelectionSet, inlineType, Canonical(narrowed), defaultCatch, isSelectionConditional);
                    }

                    break;
                case FragmentSpreadSyntax spread:
                    CollectFragment(spread, condition, isSelectionConditional);
                    break;
            }
        }
    }

    private void CollectFragment(FragmentSpreadSyntax spread, TypeCondition condition, bool isConditional)
    {
        if (fragments.Find(spread.Name.Text) is not { } fragment
            || schema.FindCompositeType(fragment.TypeCondition.Text) is not { } type
            || condition.Narrow(type) is not { } narrowed)
        {
            return;
        }

        narrowed = Canonical(narrowed);
        if (!_visited.Add((spread.Name.Text, narrowed, isConditional)))
        {
            return;
        }

        // A fragment that may be left out promises nothing: its interface is not implemented.
        var root = graph.Of(fragment).Root;
        if (!isConditional && root is { IsExpanding: false })
        {
            foreach (var variant in root.Variants)
            {
                if (narrowed.Narrow(variant.Condition) is { } variantCondition)
                {
                    _interfaces.Add((Canonical(variantCondition), variant));
                }
            }
        }

        Collect(fragment.SelectionSet, type, narrowed, FieldPosition.DefaultOf(fragment, schema), isConditional);
    }

    /// <summary>One object for all conditions that hold for the same types.</summary>
    private TypeCondition Canonical(TypeCondition condition)
    {
        foreach (var known in _conditions)
        {
            if (ReferenceEquals(known, condition) || known.HoldsForSameTypes(condition))
            {
                return known;
            }
        }

        _conditions.Add(condition);
        return condition;
    }

    /// <summary>Whether there is something to generate: a known type, and a selection set if it is a composite one.</summary>
    private bool IsComplete(FieldSyntax field, FieldDefinitionSyntax definition) => schema.FindType(definition.Type.Named.Text) switch
    {
        null => false,
        CompositeType => field.SelectionSet is not null,
        _ => true,
    };

    private static bool IsConditional(SelectionSyntax selection) =>
        selection.Directives.Any(directive => directive.Name.Text is "include" or "skip");
}
