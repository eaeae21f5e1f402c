namespace FluxGraph.Testing;

/// <summary>What is in a <see cref="FieldResult{T}"/>, of whatever type.</summary>
internal readonly record struct FieldResultValue(Type Type, object? Value, IClientError? Error)
{
    public static bool IsResult(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FieldResult<>);

    public static FieldResultValue Of(object result)
    {
        var type = result.GetType();
        return new(
            type.GetGenericArguments()[0],
            type.GetProperty(nameof(FieldResult<>.Value))!.GetValue(result),
            (IClientError?)type.GetProperty(nameof(FieldResult<>.Error))!.GetValue(result));
    }
}
