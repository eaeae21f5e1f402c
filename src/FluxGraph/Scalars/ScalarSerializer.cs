using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.Serialization;

/// <summary>
/// Turns a scalar of the schema into a type of the program and back. Its scalar says which type that is, with
/// <c>@runtimeType(name: "global::Shop.Money")</c> in a schema extension, and the program registers the serializer with
/// <c>services.AddSerializer&lt;MoneySerializer&gt;()</c>. One instance serves all threads.
/// </summary>
/// <typeparam name="TSerialized">
/// What stands in the JSON: <see cref="string"/>, <see cref="bool"/>, a type of number, or <see cref="JsonElement"/> for
/// anything.
/// </typeparam>
/// <typeparam name="TRuntime">What the program works with.</typeparam>
/// <remarks>For a type that no application registers, <see cref="ScalarConverter{T}"/> is the shorter and faster way.</remarks>
public abstract class ScalarSerializer<TSerialized, TRuntime> : ISerializer, IScalarSerializer<TRuntime>
{
    /// <summary>Makes a serializer.</summary>
    /// <param name="typeName">The scalar's name in the schema.</param>
    protected ScalarSerializer(string typeName)
    {
        ArgumentException.ThrowIfNullOrEmpty(typeName);
        SerializedValue<TSerialized>.ThrowIfUnsupported();
        TypeName = typeName;
    }

    /// <inheritdoc/>
    public string TypeName { get; }

    /// <summary>Makes the program's value. Never called for null.</summary>
    /// <param name="serializedValue">What the server sent.</param>
    /// <remarks>Any exception spoils this value alone: the result has an error with the value's path and this exception.</remarks>
    public abstract TRuntime Parse(TSerialized serializedValue);

    /// <summary>Makes the value that is sent. Never called for null.</summary>
    /// <param name="runtimeValue">The program's value.</param>
    /// <remarks>An exception goes to the operation's caller; nothing is sent.</remarks>
    protected abstract TSerialized Format(TRuntime runtimeValue);

    TRuntime IScalarSerializer<TRuntime>.Read(ref Utf8JsonReader reader) => Parse(SerializedValue<TSerialized>.Read(ref reader));

    void IScalarSerializer<TRuntime>.Write(Utf8JsonWriter writer, TRuntime value) => SerializedValue<TSerialized>.Write(writer, Format(value));
}

/// <summary>A serializer of a scalar whose JSON is what the program works with.</summary>
/// <typeparam name="TRuntime">What stands in the JSON, and what the program works with; see <see cref="ScalarSerializer{TSerialized, TRuntime}"/>.</typeparam>
/// <param name="typeName">The scalar's name in the schema.</param>
public abstract class ScalarSerializer<TRuntime>(string typeName) : ScalarSerializer<TRuntime, TRuntime>(typeName)
{
    /// <inheritdoc/>
    public override TRuntime Parse(TRuntime serializedValue) => serializedValue;

    /// <inheritdoc/>
    protected override TRuntime Format(TRuntime runtimeValue) => runtimeValue;
}
