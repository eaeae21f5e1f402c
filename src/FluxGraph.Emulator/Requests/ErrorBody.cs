using System.Text.Json.Serialization;

namespace FluxGraph.Emulator;

/// <summary>One error of an answer. Locations and path appear only where GraphQL has something to say with them.</summary>
internal sealed record ErrorBody(string Message, [property: JsonPropertyOrder(1)] ErrorExtensions Extensions)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ErrorLocation>? Locations { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<object>? Path { get; init; }
}
