using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FluxGraph.Cli;

/// <summary>How reports become JSON.</summary>
[JsonSerializable(typeof(IReadOnlyList<JsonFinding>))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Messages quote names: without the relaxed encoder, each quotation mark would read \u0022.</summary>
    public static ReportJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    });
}
