using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;

namespace FluxGraph.Testing;

/// <summary>Writes an object of a result as the server would answer it: by response names, with the name of its type.</summary>
/// <param name="positions">Where the classes of results stand; null without a schema.</param>
internal sealed class ResultWriter(ResultPositions? positions)
{
    private readonly List<IClientError> _errors = [];

    /// <summary>The errors that stand in the place of values, with their paths.</summary>
    public IReadOnlyList<IClientError> Errors => _errors;

    /// <param name="result">An object of a class that FluxGraph generated.</param>
    /// <param name="path">Where it stands in the answer.</param>
    /// <exception cref="StubbedDataException">It cannot be written.</exception>
    public JsonObject Write(object result, params IReadOnlyList<object> path)
    {
        var record = GeneratedClient.FindRecord(result.GetType()) ?? throw new StubbedDataException(
            $"{NameOf(path)} is a {result.GetType().Name}, which FluxGraph did not generate for a result; make it with Build");
        var json = new JsonObject();
        foreach (var (name, property) in record.Fields)
        {
            json.Add(name, WriteProperty(record, name, property, property.GetValue(result), [.. path, name]));
        }

        json[FieldCollector.TypeName] = TypeNameOf(record, json, path);
        return json;
    }

    private string TypeNameOf(GeneratedRecord record, JsonObject json, IReadOnlyList<object> path)
    {
        if (positions is null)
        {
            throw new StubbedDataException($"{NameOf(path)} is a {record.Type.Name}, which cannot be answered without a schema: make the stub with one");
        }

        var position = positions.Find(record.Type) ?? throw new StubbedDataException(
            $"{NameOf(path)} is a {record.Type.Name}, to which no operation leads that the schema of the stub allows");
        string[] given = [.. position.TypeNames.Select(name => (string?)json[name]).OfType<string>().Distinct()];
        return given switch
        {
            [] => position.Types[0].Name,
            [var name] when position.IsFor(name) => name,
            _ => throw new StubbedDataException(
                $"{NameOf(path)} is a {record.Type.Name}, but its __typename is {string.Join(" and ", given)}; objects of the type {string.Join(" or ", position.Types.Select(type => type.Name))} read as one"),
        };
    }

    private JsonNode? WriteProperty(GeneratedRecord record, string name, PropertyInfo property, object? value, IReadOnlyList<object> path)
    {
        var leaf = LeafOf(property.PropertyType);
        var formats = ScalarFormats.Of(leaf, GeneratedClient.Of(record.Type));
        if (formats.Length < 2)
        {
            return WriteValue(value, leaf, formats.FirstOrDefault(), path);
        }

        var errorsBefore = _errors.Count;
        foreach (var format in formats)
        {
            _errors.RemoveRange(errorsBefore, _errors.Count - errorsBefore);
            var json = WriteValue(value, leaf, format, path);
            var read = record.Read(new JsonObject { [name] = json?.DeepClone() }, out _);
            if (read is not null && JsonNode.DeepEquals(json, new ResultWriter(positions).WriteValue(property.GetValue(read), leaf, format, path)))
            {
                return json;
            }
        }

        throw new StubbedDataException($"{NameOf(path)} is {value}, which no scalar of the client reads; give it as JSON");
    }

    /// <summary>Writes what is in a field: values of the leaf's type by the format, which is null where they are objects.</summary>
    private JsonNode? WriteValue(object? value, Type leaf, Func<object, JsonNode?>? format, IReadOnlyList<object> path)
    {
        switch (value)
        {
            case null:
                return null;
            case not null when FieldResultValue.IsResult(value.GetType()):
                var result = FieldResultValue.Of(value);
                if (result.Error is { } error)
                {
                    _errors.Add(new ClientError(error.Message, error.Code) { Path = path });
                    return null;
                }

                return WriteValue(result.Value, leaf, format, path);
            case not null when format is not null && leaf.IsInstanceOfType(value):
                return Format(value, format, path);
            case IEnumerable elements:
                return new JsonArray([.. elements.Cast<object?>().Select((element, index) => WriteValue(element, leaf, format, [.. path, index]))]);
            default:
                return Write(value, path);
        }
    }

    private static JsonNode? Format(object value, Func<object, JsonNode?> format, IReadOnlyList<object> path)
    {
        try
        {
            return format(value);
        }
        catch (TargetInvocationException exception)
        {
            throw new StubbedDataException($"{NameOf(path)} is {value}, which cannot be written: {exception.InnerException!.Message}");
        }
        catch (ArgumentException exception)
        {
            throw new StubbedDataException($"{NameOf(path)} is {value}, which cannot be written: {exception.Message}");
        }
    }

    /// <summary>The type of what is in a list or in a <see cref="FieldResult{T}"/>.</summary>
    private static Type LeafOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? LeafOf(underlying)
        : type.IsGenericType && (FieldResultValue.IsResult(type) || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) ? LeafOf(type.GetGenericArguments()[0])
        : type;

    private static string NameOf(IReadOnlyList<object> path) => DataCompletion.NameOf(string.Concat(path.Select(DataCompletion.Step)));
}
