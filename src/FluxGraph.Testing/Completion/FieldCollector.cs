using System.Text.Json;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Testing;

/// <summary>Tells what a request selects of an object of a type. <see href="https://spec.graphql.org/September2025/#CollectFields()"/></summary>
internal sealed class FieldCollector
{
    public const string TypeName = "__typename";

    private readonly Schema _schema;
    private readonly StubbedRequest _request;
    private readonly Dictionary<string, FragmentDefinitionSyntax> _fragments = [];

    public FieldCollector(Schema schema, StubbedRequest request)
    {
        _schema = schema;
        _request = request;
        var document = OperationText.Parse(request.Query);
        Operation = OperationText.Find(document, request.OperationName);
        foreach (var fragment in document.Fragments)
        {
            _fragments[fragment.Name.Text] = fragment;
        }
    }

    /// <summary>The operation that is asked for; null where the document has none of its name.</summary>
    public OperationDefinitionSyntax? Operation { get; }

    /// <summary>Whether fields count that the request leaves out by <c>@include</c> and <c>@skip</c>.</summary>
    public bool IncludesEverything { get; init; }

    /// <summary>The fields by response name, in the order in which a server answers them.</summary>
    public IReadOnlyDictionary<string, List<FieldSyntax>> Collect(IEnumerable<SelectionSetSyntax> selectionSets, CompositeType type) =>
        Collect(selectionSets, type, IncludesEverything);

    /// <summary>The same with the fields that the request leaves out.</summary>
    public IReadOnlyDictionary<string, List<FieldSyntax>> CollectAll(IEnumerable<SelectionSetSyntax> selectionSets, CompositeType type) =>
        Collect(selectionSets, type, everything: true);

    private OrderedDictionary<string, List<FieldSyntax>> Collect(IEnumerable<SelectionSetSyntax> selectionSets, CompositeType type, bool everything)
    {
        var fields = new OrderedDictionary<string, List<FieldSyntax>>();
        var visited = new HashSet<string>();
        foreach (var selectionSet in selectionSets)
        {
            Collect(selectionSet, type, everything, fields, visited);
        }

        return fields;
    }

    /// <summary>
    /// The type of an object: what its <c>__typename</c> says, else the first possible type, by name, of which everything
    /// that is given is selected. A name that begins with two underscores stands for a type that the schema does not have.
    /// </summary>
    public SelectedType ChooseType(IReadOnlyList<SelectionSetSyntax> selectionSets, CompositeType type, JsonElement? given, string name)
    {
        var possible = _schema.GetPossibleTypes(type).Order(StringComparer.Ordinal).Select(_schema.FindType).OfType<ObjectType>().ToArray();
        if (given is { } named && named.TryGetProperty(TypeName, out var typeName) && typeName.ValueKind is JsonValueKind.String)
        {
            var wanted = typeName.GetString()!;
            return type is not ObjectType && SelectedType.IsNameOfUnknown(wanted) ? new(type, wanted)
                : possible.FirstOrDefault(candidate => candidate.Name == wanted) is { } found ? new(found, wanted)
                : throw new StubbedDataException($"{name} cannot be of type {typeName}; it can be {string.Join(" or ", possible.Select(candidate => candidate.Name))}");
        }

        string[] members = given is { } some ? [.. some.EnumerateObject().Select(member => member.Name)] : [];
        var chosen = (possible.Length > 1 && members.Length > 0
                ? possible.FirstOrDefault(candidate => CollectAll(selectionSets, candidate) is var fields && members.All(fields.ContainsKey))
                : null)
            ?? possible.FirstOrDefault()
            ?? throw new StubbedDataException($"the schema has no object type for {type.Name}");
        return new(chosen, chosen.Name);
    }

    private void Collect(
        SelectionSetSyntax selectionSet, CompositeType type, bool everything, OrderedDictionary<string, List<FieldSyntax>> fields, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections.Where(selection => everything || IsIncluded(selection)))
        {
            switch (selection)
            {
                case FieldSyntax field:
                    if (!fields.TryGetValue(field.ResponseName.Text, out var same))
                    {
                        fields.Add(field.ResponseName.Text, same = []);
                    }

                    same.Add(field);
                    break;
                case InlineFragmentSyntax inline when inline.TypeCondition is null || Concerns(inline.TypeCondition.Value, type):
                    Collect(inline.SelectionSet, type, everything, fields, visited);
                    break;
                case FragmentSpreadSyntax spread when visited.Add(spread.Name.Text)
                    && _fragments.TryGetValue(spread.Name.Text, out var fragment) && Concerns(fragment.TypeCondition, type):
                    Collect(fragment.SelectionSet, type, everything, fields, visited);
                    break;
            }
        }
    }

    /// <summary>Of a type that the schema does not have only this is known: it is what the place is for, and all that this is.</summary>
    private bool Concerns(NameSyntax condition, CompositeType type) => type is ObjectType
        ? _schema.FindCompositeType(condition.Text) is { } composite && _schema.GetPossibleTypes(composite).Contains(type.Name)
        : condition.Text == type.Name || (type is FieldedType fielded && fielded.Interfaces.Contains(condition.Text));

    private bool IsIncluded(SelectionSyntax selection) => selection.Directives.All(directive => directive.Name.Text switch
    {
        "include" => IsTrue(directive.FindArgument("if")?.Value),
        "skip" => !IsTrue(directive.FindArgument("if")?.Value),
        _ => true,
    });

    private bool IsTrue(ValueSyntax? value) => value switch
    {
        BooleanValueSyntax literal => literal.Value,
        VariableSyntax variable => _request.Variables.TryGetProperty(variable.Name.Text, out var given)
            ? given.ValueKind is JsonValueKind.True
            : IsTrue(Operation?.Variables.FirstOrDefault(definition => definition.Variable.Name.Text == variable.Name.Text)?.DefaultValue),
        _ => false,
    };
}
