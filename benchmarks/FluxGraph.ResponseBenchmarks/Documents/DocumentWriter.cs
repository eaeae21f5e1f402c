using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FluxGraph.ResponseBenchmarks.Documents;

/// <summary>Writes a response in a layout. The same seed gives the same bytes.</summary>
internal static class DocumentWriter
{
    private const int Seed = 20250901;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true, NewLine = "\n" };

    public static byte[] Write(JsonObject data, DocumentLayout layout)
    {
        var random = new Random(Seed);
        var isShuffled = layout is DocumentLayout.Shuffled or DocumentLayout.ShuffledIndented;
        var response = new JsonObject { ["data"] = isShuffled ? Shuffle(data, random) : data.DeepClone() };
        var isIndented = layout is DocumentLayout.Indented or DocumentLayout.ShuffledIndented;
        return JsonSerializer.SerializeToUtf8Bytes(response, isIndented ? Indented : Compact);
    }

    private static JsonNode? Shuffle(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonObject source:
                var members = source.ToArray();
                random.Shuffle(members);
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Shuffle(member.Value, random))));
            case JsonArray source:
                return new JsonArray([.. source.Select(element => Shuffle(element, random))]);
            default:
                return node?.DeepClone();
        }
    }
}
