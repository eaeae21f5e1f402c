using System.Text.Json.Serialization;

namespace FluxGraph.Emulator;

/// <summary>The body of every answer, GraphQL or REST.</summary>
internal sealed record ResponseBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Data { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ErrorBody>? Errors { get; init; }
}
