using System.Diagnostics.CodeAnalysis;
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
    private readonly string _operationName;
    private readonly FieldCollector _fields;
    private readonly LeafValues _leaves;
    private readonly HashSet<string> _failed;

    /// <param name="schema">The schema.</param>
    /// <param name="operationName">The operation's name.</param>
    /// <param name="fields">Tells what the operation selects.</param>
    /// <param name="scalars">What a test says custom scalars look like.</param>
    /// <param name="errors">The errors that the answer has.</param>
    public DataCompletion(
        Schema schema, string operationName, FieldCollector fields, Func<string, JsonElement?> scalars, IEnumerable<IClientError> errors)
    {
        _schema = schema;
        _operationName = operationName;
        _fields = fields;
        _leaves = new LeafValues(schema, scalars);
        _failed = [.. errors.Where(error => error.Path is { Count: > 0 }).Select(error => string.Concat(error.Path!.Select(Step)))];
    }

    /// <param name="given">What the test gave; null for nothing.</param>
    public JsonNode? Complete(JsonElement? given)
    {
        var operation = _fields.Operation
            ?? throw new StubbedDataException($"the request has no operation \"{_operationName}\"");
        var root = _schema.FindRoot(operation.Type)
            ?? throw new StubbedDataException($"the schema has no {operation.Type.ToString().ToLowerInvariant()} type");
        return TryCompleteObject([operation.SelectionSet], root, given, path: "", out var data) ? data : null;
    }

    /// <summary>An object of which a test gives nothing.</summary>
    /// <param name="selectionSets">What is selected of it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="path">Where it stands, in the form of <see cref="Step"/>.</param>
    public JsonObject CompleteObject(IReadOnlyList<SelectionSetSyntax> selectionSets, SelectedType type, string path) =>
        TryCompleteFields(selectionSets, type, given: null, path, out var value) ? value : [];

    /// <summary>The place of the first object in a field.</summary>
    public static string PathOfObject(string path, TypeSyntax type) => type switch
    {
        NonNullTypeSyntax nonNull => PathOfObject(path, nonNull.Nullable),
        ListTypeSyntax list => PathOfObject(path + Step(0), list.Element),
        _ => path,
    };

    /// <summary>A step of a path: a field's name, or an index.</summary>
    public static string Step(object step) => step is int index ? $"[{index}]" : $".{step}";

    /// <summary>What a place is called in messages.</summary>
    public static string NameOf(string path) => path.Length == 0 ? "the data" : path[1..];

    /// <returns>False for null where there must be a value: then what is around it is null.</returns>
    private bool TryComplete(TypeSyntax type, IReadOnlyList<FieldSyntax> fields, JsonElement? given, string path, out JsonNode? value)
    {
        if (type is NonNullTypeSyntax nonNull)
        {
            if (given is { ValueKind: JsonValueKind.Null } && !_failed.Contains(path))
            {
                throw new StubbedDataException($"{NameOf(path)} is null, but its type is {type}; use WithError to let it fail");
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
            value = _leaves.Complete(type.Named.Text, given, path, NameOf(path));
        }

        return true;
    }

    private bool TryCompleteList(ListTypeSyntax list, IReadOnlyList<FieldSyntax> fields, JsonElement? given, string path, out JsonNode? value)
    {
        value = null;
        if (given is { ValueKind: not JsonValueKind.Array })
        {
            throw new StubbedDataException($"{NameOf(path)} must be a list, because its type is {list}");
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
            throw new StubbedDataException($"{NameOf(path)} must be an object, because its type is {type}");
        }

        var found = TryCompleteFields(selectionSets, _fields.ChooseType(selectionSets, type, given, NameOf(path)), given, path, out var result);
        value = result;
        return found;
    }

    private bool TryCompleteFields(
        IReadOnlyList<SelectionSetSyntax> selectionSets, SelectedType type, JsonElement? given, string path, [NotNullWhen(true)] out JsonObject? value)
    {
        value = null;
        if (given is { } some)
        {
            RejectUnselected(some, _fields.CollectAll(selectionSets, type.Type), type, path);
        }

        var result = new JsonObject();
        foreach (var (responseName, same) in _fields.Collect(selectionSets, type.Type))
        {
            var definition = _schema.FindField(type.Type, same[0].Name.Text)
                ?? throw new StubbedDataException($"the schema has no field {type.Type.Name}.{same[0].Name.Text}");
            var isGiven = default(JsonElement);
            JsonElement? givenField = given is { } all && all.TryGetProperty(responseName, out isGiven) ? isGiven : null;
            if (same[0].Name.Text == FieldCollector.TypeName)
            {
                result.Add(responseName, type.Name);
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
        JsonElement given, IReadOnlyDictionary<string, List<FieldSyntax>> fields, SelectedType type, string path)
    {
        foreach (var member in given.EnumerateObject())
        {
            if (!fields.ContainsKey(member.Name) && member.Name != FieldCollector.TypeName)
            {
                throw new StubbedDataException(
                    $"{NameOf(path + Step(member.Name))} is given, but the operation does not select it of {type.Name}; it selects {string.Join(", ", fields.Keys.Where(name => name != FieldCollector.TypeName))}");
            }
        }
    }
}
