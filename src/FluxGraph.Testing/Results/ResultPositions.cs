using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Testing;

/// <summary>
/// Where the classes of results stand in the answers of a schema. Which class an object of a type becomes is what the
/// generated reader makes of it.
/// </summary>
internal sealed class ResultPositions(Schema schema, Func<string, JsonElement?> scalars)
{
    private static readonly JsonElement NoVariables = JsonElement.Parse("{}");

    private readonly Lock _lock = new();
    private readonly Dictionary<Type, ResultPosition> _positions = [];
    private readonly HashSet<GeneratedClient> _visited = [];

    /// <summary>The place of a class; null where no operation leads to it.</summary>
    public ResultPosition? Find(Type type)
    {
        lock (_lock)
        {
            var client = GeneratedClient.Of(type);
            if (_visited.Add(client))
            {
                foreach (var operation in client.Operations)
                {
                    TryVisit(operation);
                }
            }

            return _positions.GetValueOrDefault(type);
        }
    }

    private void TryVisit(GeneratedOperation operation)
    {
        try
        {
            Visit(operation);
        }
        catch (StubbedDataException)
        {
            // It is of another schema: an assembly can hold the clients of several.
        }
    }

    private void Visit(GeneratedOperation operation)
    {
        var request = new StubbedRequest(operation.Name, operation.Query, NoVariables, new Dictionary<string, string>());
        var fields = new FieldCollector(schema, request) { IncludesEverything = true };
        if (fields.Operation is { } definition && schema.FindRoot(definition.Type) is { } root)
        {
            var position = new ResultPosition(fields, () => new DataCompletion(schema, request.OperationName, fields, scalars, []), [definition.SelectionSet], Path: "");
            var type = new SelectedType(root, root.Name);
            Visit(operation.Read(Complete(position, type)), position, type);
        }
    }

    private void Visit(object? result, ResultPosition position, SelectedType type)
    {
        if (result is null || GeneratedClient.FindRecord(result.GetType()) is not { } record)
        {
            return;
        }

        if (_positions.TryGetValue(record.Type, out var known))
        {
            if (!known.Types.Contains(type))
            {
                known.Types.Add(type);
            }

            return;
        }

        _positions.Add(record.Type, position);
        position.Types.Add(type);
        var json = Complete(position, type);
        foreach (var (name, same) in position.Fields.Collect(position.SelectionSets, type.Type))
        {
            if (record.Fields.TryGetValue(name, out var property)
                && schema.FindField(type.Type, same[0].Name.Text) is { Type: var fieldType }
                && schema.FindCompositeType(fieldType.Named.Text) is { } composite)
            {
                foreach (var fieldObjectType in TypesOf(composite))
                {
                    var place = new ResultPosition(
                        position.Fields,
                        position.Completion,
                        [.. same.Select(field => field.SelectionSet).OfType<SelectionSetSyntax>()],
                        DataCompletion.PathOfObject($"{position.Path}.{name}", fieldType));
                    json[name] = Wrap(fieldType, Complete(place, fieldObjectType));
                    Visit(record.Read(json, out _) is { } parent ? Unwrap(property.GetValue(parent)) : null, place, fieldObjectType);
                }
            }
        }
    }

    private static JsonObject Complete(ResultPosition position, SelectedType type) =>
        position.Completion().CompleteObject(position.SelectionSets, type, position.Path);

    private IEnumerable<SelectedType> TypesOf(CompositeType type)
    {
        var known = schema.GetPossibleTypes(type).Order(StringComparer.Ordinal)
            .Select(schema.FindType).OfType<ObjectType>().Select(possible => new SelectedType(possible, possible.Name));
        return type is ObjectType ? known : known.Append(SelectedType.UnknownOf(type));
    }

    private static JsonNode Wrap(TypeSyntax type, JsonNode element) => type switch
    {
        NonNullTypeSyntax nonNull => Wrap(nonNull.Nullable, element),
        ListTypeSyntax list => new JsonArray(Wrap(list.Element, element)),
        _ => element,
    };

    /// <summary>The object in a property: lists hold one element here.</summary>
    private static object? Unwrap(object? value) => value switch
    {
        not null when FieldResultValue.IsResult(value.GetType()) => Unwrap(FieldResultValue.Of(value).Value),
        IEnumerable elements => Unwrap(elements.Cast<object?>().FirstOrDefault()),
        _ => value,
    };
}
