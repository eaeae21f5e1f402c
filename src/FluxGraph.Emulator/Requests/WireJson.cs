using System.Text.Encodings.Web;
using System.Text.Json;

namespace FluxGraph.Emulator;

/// <summary>How the emulator writes JSON, in answers and in webhooks.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // JSON that is never embedded in HTML needs no HTML escapes, and servers commonly send none.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = false,
        Converters = { new InstantJsonConverter() },
    };
}
