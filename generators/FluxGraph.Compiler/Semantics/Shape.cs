using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Semantics;

/// <summary>
/// Everything that is selected of the objects at one place of a response: one selection set, or several that merge.
/// It is worked out when first asked for.
/// </summary>
internal sealed class Shape
{
    private readonly ShapeGraph _graph;
    private readonly IReadOnlyList<TypedSelectionSet> _selectionSets;
    private List<ShapeVariant>? _variants;
    private List<ShapeGroup>? _groups;
    private bool? _canThrow;

    public Shape(ShapeGraph graph, DefinitionShapes definition, string name, IReadOnlyList<TypedSelectionSet> selectionSets)
    {
        _graph = graph;
        _selectionSets = selectionSets;
        Definition = definition;
        Name = name;
        Type = selectionSets.Select(set => set.Type).Aggregate((most, next) => graph.Schema.IsSubtype(next, most) ? next : most);
    }

    /// <summary>The operation or fragment whose generated file the shape's types are in.</summary>
    public DefinitionShapes Definition { get; }

    /// <summary>The path to the place, such as <c>GetHero_Hero</c>: what the generated types are called after.</summary>
    public string Name { get; }

    public CompositeType Type { get; }

    /// <summary>Whether the variants are being worked out: a fragment that spreads itself leads back here.</summary>
    public bool IsExpanding { get; private set; }

    /// <summary>The variants, the one with the empty condition first.</summary>
    public IReadOnlyList<ShapeVariant> Variants
    {
        get
        {
            Expand();
            return _variants!;
        }
    }

    public IReadOnlyList<ShapeGroup> Groups
    {
        get
        {
            Expand();
            return _groups!;
        }
    }

    /// <summary>Whether an error below an object of the shape can go up to the object.</summary>
    public bool CanThrow => _canThrow ??= _graph.UsesThrow
        && Variants.SelectMany(variant => variant.Fields).Concat(Groups.SelectMany(group => group.Fields)).Any(merged => merged.CanThrow);

    private void Expand()
    {
        if (_variants is not null || IsExpanding)
        {
            return;
        }

        IsExpanding = true;
        var collector = new SelectionCollector(_graph.Schema, _graph.Fragments, _graph);
        collector.Collect(_selectionSets, Type);
        var variants = new List<ShapeVariant>();
        foreach (var condition in collector.Conditions)
        {
            var name = condition.IsEmpty ? Name : Definition.TakeStem($"{Name}_{condition.Name}");
            variants.Add(new ShapeVariant(
                this, condition, name, Merge(collector.Fields.Where(use => use.Condition.IsImpliedBy(condition)), collector.Fields, name)));
        }

        foreach (var variant in variants)
        {
            foreach (var general in variants.Where(other => other != variant && other.Condition.IsImpliedBy(variant.Condition)))
            {
                AddBase(variant, general);
            }

            foreach (var fragment in collector.Interfaces.Where(fragment => ReferenceEquals(fragment.Condition, variant.Condition)))
            {
                if (fragment.HasProperty)
                {
                    variant.AddMaskedFragment(fragment.Interface);
                }
                else if (!fragment.IsMasked && KeepsPromisesOf(fragment.Interface, variant))
                {
                    AddBase(variant, fragment.Interface);
                }
            }
        }

        _variants = variants;
        _groups = Group(collector.Fields);
        foreach (var masked in collector.Interfaces.Where(fragment => fragment.IsMasked))
        {
            Implement(masked.Interface, masked.Condition);
        }

        IsExpanding = false;
    }

    /// <summary>
    /// A fragment says that a field which <c>@include</c> or <c>@skip</c> governs has all that it selects below it, or is
    /// null. Where something else selects from the same field, the field can be there without.
    /// </summary>
    private static bool KeepsPromisesOf(ShapeVariant fragment, ShapeVariant variant) => fragment.Fields.All(promised =>
        promised is not { IsConditional: true, Child: { } child }
        || variant.Fields.Any(field => field.ResponseName == promised.ResponseName && ReferenceEquals(field.Child, child)));

    /// <param name="all">The uses of all fields of the shape, of objects of other types, too.</param>
    private List<MergedField> Merge(IEnumerable<FieldUse> uses, IReadOnlyList<FieldUse> all, string path) =>
        [.. uses.GroupBy(use => use.Field.ResponseName.Text).Select(same => Merge(same.Key, [.. same], all, path))];

    private MergedField Merge(string responseName, List<FieldUse> uses, IReadOnlyList<FieldUse> all, string path)
    {
        // Uses of another field under the same name are a conflict that validation reports; the first field counts.
        uses.RemoveAll(use => use.Field.Name.Text != uses[0].Field.Name.Text);
        var selected = uses
            .Where(use => use.Field.SelectionSet is not null)
            .Select(use => (Use: use, Type: _graph.Schema.FindCompositeType(use.Definition.Type.Named.Text)))
            .Where(pair => pair.Type is not null)
            .ToArray();
        var isAlone = all.Where(use => use.Field.ResponseName.Text == responseName)
            .Select(use => use.Field.SelectionSet).Distinct().Take(2).Count() == 1;
        var child = selected.Length == 0
            ? null
            : _graph.Child(
                Definition, [.. selected.Select(pair => new TypedSelectionSet(pair.Use.Field.SelectionSet!, pair.Type!, pair.Use.DefaultCatch, pair.Use.IsConditional, pair.Use.IsMasked))], isAlone, path, responseName);
        // Merged fields agree in everything but this: an object type may promise more than its interface.
        var strictest = uses.OrderByDescending(use => use.Positions.Count(position => position.IsNonNull)).First();
        return new MergedField(
            responseName,
            strictest.Definition,
            child,
            uses.All(use => use.IsConditional),
            uses.All(use => use.IsMasked),
            strictest.Positions,
            FindReturned(uses));
    }

    private string? FindReturned(IEnumerable<FieldUse> uses) => uses
        .Select(use => use.Field.Directives.IsEmpty ? null : NullabilityDirectives.FindReturned(use.Field.Directives, _graph.Schema))
        .FirstOrDefault(fragment => fragment is not null);

    private List<ShapeGroup> Group(IReadOnlyList<FieldUse> fields)
    {
        var conditions = _variants!.Select(variant => variant.Condition).Where(condition => !condition.IsEmpty).ToArray();
        var groups = new List<ShapeGroup>();
        var isAbstract = Type is not ObjectType;
        var told = _graph.Schema.GetPossibleTypes(Type)
            .GroupBy(type => string.Concat(conditions.Select(condition => condition.HoldsFor(type) ? '1' : '0')))
            .Select(group => group.OrderBy(type => type, StringComparer.Ordinal).ToArray())
            .Where(types => conditions.Any(condition => condition.HoldsFor(types[0])))
            .OrderBy(types => Array.FindIndex(conditions, condition => condition.HoldsFor(types[0])))
            .ThenBy(types => types[0], StringComparer.Ordinal);
        foreach (var types in told)
        {
            var interfaces = MostExact([.. _variants!.Where(variant => variant.Condition.HoldsFor(types[0]))]);
            var path = interfaces[0].Stem;
            var own = interfaces[0].Fields;
            if (interfaces.Count > 1)
            {
                path = Definition.TakeStem($"{Name}_{string.Join("_", interfaces.Select(variant => variant.Condition.Name))}");
                own = Merge(fields.Where(use => use.Condition.HoldsFor(types[0])), fields, path);
                interfaces.ForEach(variant => ExtendChildren(own, variant));
            }

            groups.Add(new ShapeGroup(path, types, IsFallback: false, own, interfaces));
        }

        var fallbackName = Definition.Root == this
            ? Definition.RootClassName
            : isAbstract ? Name : Definition.TakeStem($"{Name}_{Type.Name}");
        groups.Add(new ShapeGroup(fallbackName, [], IsFallback: true, _variants![0].Fields, [_variants[0]]));
        return groups;
    }

    private static List<ShapeVariant> MostExact(List<ShapeVariant> variants) =>
        [.. variants.Where(variant => !variants.Any(other => other != variant && variant.Condition.IsImpliedBy(other.Condition)))];

    /// <summary>Makes an interface extend another, and with it, field by field, what is below the one extend what is below the other.</summary>
    private static void AddBase(ShapeVariant variant, ShapeVariant general)
    {
        variant.AddBase(general);
        ExtendChildren(variant.Fields, general);
    }

    private static void ExtendChildren(IReadOnlyList<MergedField> fields, ShapeVariant general)
    {
        foreach (var (child, generalChild) in DifferingChildren(fields, general))
        {
            child.Extend(generalChild);
        }
    }

    /// <summary>What is below the fields that an interface declares, and below the same fields elsewhere, where it is not the same.</summary>
    private static IEnumerable<(Shape Child, Shape GeneralChild)> DifferingChildren(IReadOnlyList<MergedField> fields, ShapeVariant general) =>
        from inherited in general.Fields
        where inherited is { IsMasked: false, Child: not null }
        let child = fields.FirstOrDefault(field => field.ResponseName == inherited.ResponseName)?.Child
        where child is not null && !ReferenceEquals(child, inherited.Child)
        select (child, inherited.Child);

    private void Extend(Shape general)
    {
        if (IsExpanding || general.IsExpanding)
        {
            return;
        }

        foreach (var generalVariant in general.Variants)
        {
            var same = generalVariant.Condition.IsEmpty
                ? Variants[0]
                : Variants.FirstOrDefault(variant => variant.Condition.HoldsForSameTypes(generalVariant.Condition));
            if (same is not null && !same.Bases.Contains(generalVariant))
            {
                AddBase(same, generalVariant);
            }
        }
    }

    /// <summary>
    /// Makes the classes of the objects for which a condition holds implement an interface that theirs say nothing of,
    /// and with it, field by field, those of what is below.
    /// </summary>
    private void Implement(ShapeVariant masked, TypeCondition condition)
    {
        var isNew = false;
        foreach (var variant in Variants.Where(variant => condition.IsImpliedBy(variant.Condition)))
        {
            if (variant.AddMasked(masked))
            {
                isNew = true;
                ImplementBelow(variant.Fields, masked);
            }
        }

        foreach (var group in Groups.Where(group => isNew && group.Interfaces.Count > 1 && condition.HoldsFor(group.TypeNames[0])))
        {
            ImplementBelow(group.Fields, masked);
        }
    }

    private static void ImplementBelow(IReadOnlyList<MergedField> fields, ShapeVariant masked)
    {
        foreach (var (child, maskedChild) in DifferingChildren(fields, masked))
        {
            if (!child.IsExpanding && !maskedChild.IsExpanding)
            {
                foreach (var variant in maskedChild.Variants)
                {
                    child.Implement(variant, variant.Condition);
                }
            }
        }
    }
}
