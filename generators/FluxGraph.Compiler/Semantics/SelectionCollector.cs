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
    private readonly List<FragmentInterface> _interfaces = [];
    private readonly HashSet<(string Fragment, TypeCondition Condition, bool IsConditional, bool IsMasked, bool HasProperty)> _visited = [];

    /// <summary>Every condition that occurs, the empty one first.</summary>
    public IReadOnlyList<TypeCondition> Conditions => _conditions;

    public IReadOnlyList<FieldUse> Fields => _fields;

    /// <summary>The interfaces of the fragments that are spread.</summary>
    public IReadOnlyList<FragmentInterface> Interfaces => _interfaces;

    public void Collect(IEnumerable<TypedSelectionSet> selectionSets, CompositeType type)
    {
        var none = Canonical(TypeCondition.None(schema, type));
        foreach (var selectionSet in selectionSets)
        {
            if (none.Narrow(selectionSet.Type) is { } condition)
            {
                Collect(
                    selectionSet.SelectionSet,
                    selectionSet.Type,
                    new Place(Canonical(condition), selectionSet.DefaultCatch, selectionSet.IsConditional, selectionSet.IsMasked));
            }
        }
    }

    private void Collect(SelectionSetSyntax selectionSet, CompositeType type, Place outer)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var place = outer with { IsConditional = outer.IsConditional || IsConditional(selection) };
            switch (selection)
            {
                case FieldSyntax field:
                    if (schema.FindField(type, field.Name.Text) is { } definition && IsComplete(field, definition))
                    {
                        var positions = FieldPosition.Of(field, type, definition, place.DefaultCatch, schema);
                        _fields.Add(new FieldUse(
                            field, definition, place.Condition, place.IsConditional, place.IsMasked, positions, place.DefaultCatch));
                    }

                    break;
                case InlineFragmentSyntax inline:
                    var inlineType = inline.TypeCondition is { } name ? schema.FindCompositeType(name.Text) : type;
                    if (inlineType is not null && place.Condition.Narrow(inlineType) is { } narrowed)
                    {
                        Collect(inline.SelectionSet, inlineType, place with { Condition = Canonical(narrowed) });
                    }

                    break;
                case FragmentSpreadSyntax spread:
                    CollectFragment(spread, place);
                    break;
            }
        }
    }

    private void CollectFragment(FragmentSpreadSyntax spread, Place place)
    {
        if (fragments.Find(spread.Name.Text) is not { } fragment
            || schema.FindCompositeType(fragment.TypeCondition.Text) is not { } type
            || place.Condition.Narrow(type) is not { } narrowed)
        {
            return;
        }

        // A fragment that may be left out promises nothing: its interface is not implemented.
        narrowed = Canonical(narrowed);
        var root = graph.Of(fragment).Root is { IsExpanding: false } known && !place.IsConditional ? known : null;
        var isMasked = root is not null && MaskingDirectives.IsMasked(spread, graph.MasksFragments, schema) && CanBeMasked(root);
        var inside = new Place(narrowed, FieldPosition.DefaultOf(fragment, schema), place.IsConditional, place.IsMasked || isMasked);
        var hasProperty = isMasked && !place.IsMasked;
        if (!_visited.Add((spread.Name.Text, narrowed, inside.IsConditional, inside.IsMasked, hasProperty)))
        {
            return;
        }

        foreach (var variant in root?.Variants ?? [])
        {
            if (narrowed.Narrow(variant.Condition) is { } variantCondition)
            {
                _interfaces.Add(new FragmentInterface(
                    Canonical(variantCondition), variant, inside.IsMasked, hasProperty && variant == root!.Variants[0]));
            }
        }

        Collect(fragment.SelectionSet, type, inside);
    }

    /// <summary>
    /// Whether an object has what a fragment promises whatever else selects from it: what is masked has no other way to
    /// those who ask for it.
    /// </summary>
    private static bool CanBeMasked(Shape fragment) =>
        !fragment.Variants.Any(variant => variant.Fields.Any(field => field is { IsConditional: true, Child: not null }));

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

    /// <summary>What the selections around a selection mean for it.</summary>
    private readonly record struct Place(TypeCondition Condition, CatchTo? DefaultCatch, bool IsConditional, bool IsMasked);
}
