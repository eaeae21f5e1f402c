using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Testing;

/// <summary>
/// Completes the data of an answer: what an operation selects and a test did not give gets a value that the schema
/// allows. It goes through the operation as a server does that executes it, so that the answer is in order.
/// <see href="https://spec.graphql.org/September2025/#sec-Execution"/>
/// </summary>
internal sealed class DataCompletion
{
    private readonly Schema _schema;
    private readonly StubbedRequest _request;
    private readonly FieldCollector _fields;
    private readonly LeafValues _leaves;
    private readonly HashSet<string> _failed;

    public DataCompletion(Schema schema, StubbedRequest request, Func<string, JsonElement?> scalars, IEnumerable<IClientError> errors)
    {
        _schema = schema;
        _request = request;
        _fields = new FieldCollector(schema, request);
        _leaves = new LeafValues(schema, scalars);
        _failed = [.. errors.Where(error => error.Path is { Count: > 0 }).Select(error => string.Concat(error.Path!.Select(Step)))];
    }

    /// <param name="given">What the test gave; null for nothing.</param>
    public JsonNode? Complete(JsonElement? given)
    {
        var operation = _fields.Operation
            ?? throw new StubbedDataException($"the request has no operation \"{_request.OperationName}\"");
        var root = _schema.FindRoot(operation.Type)
            ?? throw new StubbedDataException($"the schema has no {operation.Type.ToString().ToLowerInvariant()} type");
        return TryCompleteObject([operation.SelectionSet], root, given, path: "", out var data) ? data : null;
    }

    /// <returns>False for null where there must be a value: then what is around it is null.</returns>
    private bool TryComplete(TypeSyntax type, IReadOnlyList<FieldSyntax> fields, JsonElement? given, string path, out JsonNode? value)
    {
        if (type is NonNullTypeSyntax nonNull)
        {
            if (given is { ValueKind: JsonValueKind.Null })
            {
                throw new StubbedDataException($"{Name(path)} is null, but its type is {type}; use WithError to let it fail");
            }

            return TryComplete(nonNull.Nullable, fields, given, path, out value) && value is not null;
        }

        value = null;
        if (given is { ValueKind: JsonValueKind.Null } || _failed.Contains(path))
        {
            return true;
        }

        if (type is ListTypeSyntax list)
        {
            _ = TryCompleteList(list, fields, given, path, out value);
        }
        else if (_schema.FindCompositeType(type.Named.Text) is { } composite)
        {
            _ = TryCompleteObject([.. fields.Select(field => field.SelectionSet).OfType<SelectionSetSyntax>()], composite, given, path, out value);
        }
        else
        {
            value = _leaves.Complete(type.Named.Text, given, path, Name(path));
        }

        return true;
    }

    private bool TryCompleteList(ListTypeSyntax list, IReadOnlyList<FieldSyntax> fields, JsonElement? given, string path, out JsonNode? value)
    {
        value = null;
        if (given is { ValueKind: not JsonValueKind.Array })
        {
            throw new StubbedDataException($"{Name(path)} must be a list, because its type is {list}");
        }

        // One element shows all that there is to an element, and keeps lists of lists small.
        JsonElement?[] elements = given is { } some ? [.. some.EnumerateArray().Select(element => (JsonElement?)element)] : [null];
        var array = new JsonArray();
        for (var i = 0; i < elements.Length; i++)
        {
            if (!TryComplete(list.Element, fields, elements[i], path + Step(i), out var element))
            {
                return false;
            }

            array.Add(element);
        }

        value = array;
        return true;
    }

    private bool TryCompleteObject(
        IReadOnlyList<SelectionSetSyntax> selectionSets, CompositeType type, JsonElement? given, string path, out JsonNode? value)
    {
        value = null;
        if (given is { ValueKind: not JsonValueKind.Object })
        {
            throw new StubbedDataException($"{Name(path)} must be an object, because its type is {type}");
        }

        var objectType = _fields.ChooseType(selectionSets, type, given, Name(path));
        var fields = _fields.Collect(selectionSets, objectType);
        if (given is { } some)
        {
            RejectUnselected(some, fields, objectType, path);
        }

        var result = new JsonObject();
        foreach (var (responseName, same) in fields)
        {
            var definition = _schema.FindField(objectType, same[0].Name.Text)
                ?? throw new StubbedDataException($"the schema has no field {objectType.Name}.{same[0].Name.Text}");
            var isGiven = default(JsonElement);
            JsonElement? givenField = given is { } all && all.TryGetProperty(responseName, out isGiven) ? isGiven : null;
            if (same[0].Name.Text == FieldCollector.TypeName)
            {
                result.Add(responseName, objectType.Name);
            }
            else if (TryComplete(definition.Type, same, givenField, path + Step(responseName), out var field))
            {
                result.Add(responseName, field);
            }
            else
            {
                return false;
            }
        }

        value = result;
        return true;
    }

    private static void RejectUnselected(
        JsonElement given, IReadOnlyDictionary<string, List<FieldSyntax>> fields, ObjectType type, string path)
    {
        foreach (var member in given.EnumerateObject())
        {
            if (!fields.ContainsKey(member.Name) && member.Name != FieldCollector.TypeName)
            {
                throw new StubbedDataException(
                    $"{Name(path + Step(member.Name))} is given, but the operation does not select it of {type.Name}; it selects {string.Join(", ", fields.Keys.Where(name => name != FieldCollector.TypeName))}");
            }
        }
    }

    private static string Step(object step) => step is int index ? $"[{index}]" : $".{step}";

    private static string Name(string path) => path.Length == 0 ? "the data" : path[1..];
}
