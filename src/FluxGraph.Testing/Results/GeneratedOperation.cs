using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using FluxGraph.CompilerServices;

namespace FluxGraph.Testing;

/// <summary>An operation of a generated client.</summary>
internal sealed class GeneratedOperation
{
    private readonly Func<JsonNode, object?> _read;

    private GeneratedOperation(Type dataType, string name, string query, Func<JsonNode, object?> read)
    {
        DataType = dataType;
        Name = name;
        Query = query;
        _read = read;
    }

    /// <summary>The interface of the result.</summary>
    public Type DataType { get; }

    public string Name { get; }

    /// <summary>The document that is sent.</summary>
    public string Query { get; }

    /// <summary>The operation that a class sends; null where it sends none.</summary>
    public static GeneratedOperation? Of(Type type)
    {
        if (type is not { IsAbstract: false, BaseType: { IsGenericType: true } request } || request.GetGenericTypeDefinition() != typeof(GraphQLRequest<>))
        {
            return null;
        }

        // What is constant in a request needs none of the variables that its constructor takes.
        var create = new Func<GraphQLRequest<object>, GeneratedOperation>(Create).Method.GetGenericMethodDefinition();
        return (GeneratedOperation)create.MakeGenericMethod(request.GetGenericArguments()).Invoke(null, [RuntimeHelpers.GetUninitializedObject(type)])!;
    }

    /// <summary>Reads data as the client does; null where it cannot be read at all.</summary>
    public object? Read(JsonNode data) => _read(data);

    private static GeneratedOperation Create<TData>(GraphQLRequest<TData> request)
        where TData : class
    {
        var body = JsonNode.Parse(Encoding.UTF8.GetString(request.BodyPrefix) + "}");
        return new GeneratedOperation(typeof(TData), request.OperationName, (string?)body?["query"] ?? "", data =>
        {
            var reader = new ResponseReader(Encoding.UTF8.GetBytes(data.ToJsonString()));
            return request.ReadData(ref reader);
        });
    }
}
