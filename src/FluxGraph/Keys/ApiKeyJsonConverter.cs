using System.Runtime.Versioning;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FluxGraph;

/// <summary>Refuses to turn a key into JSON, and JSON into a key.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class ApiKeyJsonConverter : JsonConverter<ApiKey>
{
    public override ApiKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            "An ApiKey is not read from JSON. Use ApiKey.FromConfiguration or ApiKey.FromEnvironment.");

    public override void Write(Utf8JsonWriter writer, ApiKey value, JsonSerializerOptions options) =>
        throw new NotSupportedException("An ApiKey is not written as JSON. Leave it out of what is serialized.");

    public override ApiKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ApiKey value, JsonSerializerOptions options) =>
        Write(writer, value, options);
}
