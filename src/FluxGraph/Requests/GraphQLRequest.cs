using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>One operation with the values of its variables, ready to be sent. Generated code derives from it.</summary>
/// <typeparam name="TData">The type of the operation's data.</typeparam>
public abstract class GraphQLRequest<TData> : OperationRequest
    where TData : class
{
    /// <summary>
    /// The request's body in UTF-8 up to the variables: <c>{"query":"…","operationName":"…"</c>, without a trailing
    /// comma and without the closing brace. All requests of a type have the same.
    /// </summary>
    public abstract ReadOnlySpan<byte> BodyPrefix { get; }

    /// <summary>Whether there are variables to be written.</summary>
    public virtual bool HasVariables => false;

    /// <summary>Writes the variables' object, from its start to its end. Called only when <see cref="HasVariables"/> is true.</summary>
    /// <param name="writer">Expects an object.</param>
    public virtual void WriteVariables(Utf8JsonWriter writer)
    {
    }

    /// <summary>Reads the value of <c>data</c>. Never called when it is null.</summary>
    /// <param name="reader">Stands before the value, and behind it afterwards.</param>
    /// <returns>The data, or null when the value was no object.</returns>
    public abstract TData? ReadData(ref ResponseReader reader);

    /// <summary>What the application registered for the scalars of the schema.</summary>
    internal ScalarSerializers Serializers { get; set; } = ScalarSerializers.None;

    internal void Write(Utf8JsonWriter writer)
    {
        using (Serializers.Use())
        {
            WriteVariables(writer);
        }
    }

    internal TData? Read(ref ResponseReader reader)
    {
        using (Serializers.Use())
        {
            return ReadData(ref reader);
        }
    }
}
