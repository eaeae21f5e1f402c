using System.Globalization;
using System.Text.Json.Nodes;

namespace FluxGraph.ResponseBenchmarks.Documents;

/// <summary>Data as servers send it: made up, but with texts, numbers and instants of common lengths. The same seed gives the same data.</summary>
internal sealed class SampleData
{
    private const int Seed = 20250902;

    private static readonly string[] Words =
        "a city with flying cars and neon lights over the harbour at night in the style of an old postcard seen from above".Split(' ');

    private static readonly string[] Statuses = ["QUEUED", "RUNNING", "COMPLETED", "FAILED"];

    private readonly Random _random = new(Seed);

    /// <summary>100 objects of ten fields, about 32 KB.</summary>
    public JsonObject Images() => new() { ["images"] = List(100, Image) };

    /// <summary>Sections in sections, five deep, of four types that <c>__typename</c> tells apart.</summary>
    public JsonObject Page() => new() { ["page"] = new JsonObject { ["title"] = Text(4), ["blocks"] = List(6, () => Block(depth: 1)) } };

    /// <summary>About 1 MB: lists in lists, long texts with escapes and beyond ASCII.</summary>
    public JsonObject Products() => new() { ["products"] = List(600, Product) };

    private JsonObject Image()
    {
        var id = Id();
        return new()
        {
            ["id"] = id,
            ["prompt"] = Text(12),
            ["url"] = $"https://cdn.example.com/outputs/{id}.jpg",
            ["width"] = 256 * _random.Next(1, 9),
            ["height"] = 256 * _random.Next(1, 9),
            ["cost"] = Math.Round(_random.NextDouble() * 10, 3),
            ["status"] = Statuses[_random.Next(Statuses.Length)],
            ["isPublic"] = _random.Next(2) == 0,
            ["createdAt"] = Instant(),
            ["author"] = Author(),
        };
    }

    private JsonObject Block(int depth) => _random.Next(depth < 5 ? 6 : 4) switch
    {
        0 => new() { ["__typename"] = "Heading", ["text"] = Text(5), ["level"] = depth },
        1 or 2 => new() { ["__typename"] = "Paragraph", ["text"] = Text(20) },
        3 => new() { ["__typename"] = "Picture", ["url"] = $"https://cdn.example.com/{Id()}.png", ["width"] = _random.Next(2000), ["height"] = _random.Next(2000) },
        _ => new() { ["__typename"] = "Section", ["title"] = Text(4), ["blocks"] = List(5, () => Block(depth + 1)) },
    };

    private JsonObject Product() => new()
    {
        ["id"] = Id(),
        ["name"] = Text(4),
        ["description"] = $"\"{Text(25)}\"\n{Text(10)} – für {_random.Next(100)} €",
        ["price"] = Math.Round(_random.NextDouble() * 1000, 2),
        ["stock"] = _random.Next(10_000),
        ["tags"] = List(5, () => JsonValue.Create(Words[_random.Next(Words.Length)])),
        ["ratings"] = List(20, () => JsonValue.Create(_random.Next(1, 6))),
        ["reviews"] = List(5, Review),
    };

    private JsonObject Review() => new()
    {
        ["id"] = Id(),
        ["text"] = Text(18),
        ["stars"] = _random.Next(1, 6),
        ["createdAt"] = Instant(),
        ["author"] = Author(),
    };

    private JsonObject Author() => new() { ["id"] = Id()[..8], ["name"] = Text(2) };

    private string Id() => Convert.ToHexStringLower([.. Enumerable.Range(0, 12).Select(_ => (byte)_random.Next(256))]);

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[_random.Next(Words.Length)]));

    private string Instant() => DateTimeOffset.UnixEpoch.AddMilliseconds(1.7e12 + _random.Next())
        .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonArray List(int count, Func<JsonNode> element) => new([.. Enumerable.Range(0, count).Select(_ => element())]);
}
