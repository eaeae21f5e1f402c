using System.Text.Json.Serialization;

namespace Studio;

/// <summary>Something that the page shows has changed: one of these is set.</summary>
internal sealed record StudioEvent
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImageView? Image { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CreditView? Credits { get; init; }
}
