using System.Text.Json.Serialization;

namespace FluxGraph.Emulator;

/// <summary>The <c>extensions</c> of an error, as the API documents them.</summary>
internal sealed record ErrorExtensions(string Code)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CreditsRequired { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CreditsAvailable { get; init; }
}
