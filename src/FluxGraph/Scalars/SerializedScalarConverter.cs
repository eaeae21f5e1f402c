using System.Text.Json;
using FluxGraph.Serialization;

namespace FluxGraph.CompilerServices;

/// <summary>Reads and writes a scalar with the <see cref="ScalarSerializer{TSerialized, TRuntime}"/> that the application registered for it.</summary>
/// <typeparam name="T">The scalar's <c>@runtimeType</c>.</typeparam>
/// <param name="typeName">The scalar's name in the schema.</param>
public sealed class SerializedScalarConverter<T>(string typeName) : ScalarConverter<T>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No serializer is registered for the scalar and its type.</exception>
    public override T Read(ref Utf8JsonReader reader) => ScalarSerializers.Find<T>(typeName).Read(ref reader);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No serializer is registered for the scalar and its type.</exception>
    public override void Write(Utf8JsonWriter writer, T value) => ScalarSerializers.Find<T>(typeName).Write(writer, value);
}
