using System.Text.Json;

namespace FluxGraph.Testing.Tests;

/// <summary>A scalar that shares its C# type with one that is read as it stands.</summary>
internal sealed class CentsConverter : ScalarConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader) => reader.GetInt32() / 100m;

    public override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue((int)(value * 100));
}
