using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FluxGraph.CompilerServices;

namespace FluxGraph.Testing;

/// <summary>A class of a result, with the generated method that reads it.</summary>
internal sealed class GeneratedRecord
{
    private readonly ReadMethod _read;

    private GeneratedRecord(Type type, ReadMethod read, IEnumerable<KeyValuePair<string, PropertyInfo>> fields)
    {
        Type = type;
        _read = read;
        Fields = new(fields);
    }

    private delegate object? ReadMethod(ref ResponseReader reader, bool isNullable);

    public Type Type { get; }

    /// <summary>The properties by the names that their fields have in the answer.</summary>
    public OrderedDictionary<string, PropertyInfo> Fields { get; }

    /// <summary>The record that a generated method reads; null where it reads something else.</summary>
    /// <remarks>A record's constructor has a parameter for each of the names in its table, in their order.</remarks>
    public static GeneratedRecord? Of(MethodInfo method)
    {
        var type = method.ReturnType;
        if (method.GetParameters() is not [var reader, var isNullable]
            || reader.ParameterType != typeof(ResponseReader).MakeByRefType()
            || isNullable.ParameterType != typeof(bool)
            || method.DeclaringType!.GetField(type.Name + "Fields", GeneratedClient.AnyStatic)?.GetValue(null) is not FieldTable table)
        {
            return null;
        }

        var parameters = type.GetConstructors()[0].GetParameters();
        var fields = table.ResponseNames.ToArray().Zip(parameters, (name, parameter) => KeyValuePair.Create(name, type.GetProperty(parameter.Name!)!));
        return new GeneratedRecord(type, method.CreateDelegate<ReadMethod>(), fields);
    }

    /// <summary>Reads an object as the client does.</summary>
    /// <param name="json">The object.</param>
    /// <param name="errors">What cannot be read.</param>
    public object? Read(JsonNode json, out IReadOnlyList<IClientError> errors)
    {
        var reader = new ResponseReader(Encoding.UTF8.GetBytes(json.ToJsonString()));
        var result = _read(ref reader, isNullable: true);
        errors = reader.Errors;
        return result;
    }
}
