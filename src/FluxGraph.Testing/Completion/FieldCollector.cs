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
        Operation = document.Operations.FirstOrDefault(operation => (operation.Name?.Text ?? "") == request.OperationName);
        foreach (var fragment in document.Fragments)
        {
            _fragments[fragment.Name.Text] = fragment;
        }
    }

    /// <summary>The operation that is asked for; null where the document has none of its name.</summary>
    public OperationDefinitionSyntax? Operation { get; }

    /// <summary>The fields by response name, in the order in which a server answers them.</summary>
    public IReadOnlyDictionary<string, List<FieldSyntax>> Collect(IEnumerable<SelectionSetSyntax> selectionSets, ObjectType type)
    {
        var fields = new OrderedDictionary<string, List<FieldSyntax>>();
        var visited = new HashSet<string>();
        foreach (var selectionSet in selectionSets)
        {
            Collect(selectionSet, type, fields, visited);
        }

        return fields;
    }

    /// <summary>
    /// The type of an object: what its <c>__typename</c> says, else the first possible type, by name, of which everything
    /// that is given is selected.
    /// </summary>
    public ObjectType ChooseType(IReadOnlyList<SelectionSetSyntax> selectionSets, CompositeType type, JsonElement? given, string name)
    {
        var possible = _schema.GetPossibleTypes(type).Order(StringComparer.Ordinal).Select(_schema.FindType).OfType<ObjectType>().ToArray();
        if (given is { } named && named.TryGetProperty(TypeName, out var typeName) && typeName.ValueKind is JsonValueKind.String)
        {
            return possible.FirstOrDefault(candidate => candidate.Name == typeName.GetString())
                ?? throw new StubbedDataException($"{name} cannot be of type {typeName}; it can be {string.Join(" or ", possible.Select(candidate => candidate.Name))}");
        }

        string[] members = given is { } some ? [.. some.EnumerateObject().Select(member => member.Name)] : [];
        return (possible.Length > 1 && members.Length > 0
                ? possible.FirstOrDefault(candidate => Collect(selectionSets, candidate) is var fields && members.All(fields.ContainsKey))
                : null)
            ?? possible.FirstOrDefault()
            ?? throw new StubbedDataException($"the schema has no object type for {type.Name}");
    }

    private void Collect(
        SelectionSetSyntax selectionSet, ObjectType type, OrderedDictionary<string, List<FieldSyntax>> fields, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections.Where(IsIncluded))
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
                    Collect(inline.SelectionSet, type, fields, visited);
                    break;
                case FragmentSpreadSyntax spread when visited.Add(spread.Name.Text)
                    && _fragments.TryGetValue(spread.Name.Text, out var fragment) && Concerns(fragment.TypeCondition, type):
                    Collect(fragment.SelectionSet, type, fields, visited);
                    break;
            }
        }
    }

    private bool Concerns(NameSyntax condition, ObjectType type) =>
        _schema.FindCompositeType(condition.Text) is { } composite && _schema.GetPossibleTypes(composite).Contains(type.Name);

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
