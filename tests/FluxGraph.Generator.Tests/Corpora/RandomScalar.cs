using System.Globalization;
using System.Text.Json.Nodes;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>Values of the scalars that the real schemas have, as their descriptions say that they are sent. Others are texts.</summary>
internal sealed class RandomScalar(Random random)
{
    private static readonly string[] Texts = ["", "plain", "two\nlines", "say \"hello\"", @"back\slash", "Zürich", "日本語", "😀", "null", "{\"a\":[1]}", new string('x', 300)];

    private static readonly string[] JsonValues = ["\"text\"", "1.5", "true", "[]", "[1,null,[\"]\",false]]"];

    /// <summary>A value as it is sent, and as it is to be seen.</summary>
    public (JsonNode? Sent, JsonNode? Seen) Make(string scalar)
    {
        switch (scalar)
        {
            case "Boolean":
                return Alike(random.Next(2) == 0);
            case "Int":
                return Alike(random.Next(4) == 0 ? int.MinValue : random.Next(int.MinValue, int.MaxValue));
            case "PositiveInt":
                return Alike(random.Next());
            case "Float":
                return Alike(random.Next(4) == 0 ? random.Next(1000) : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 20)));
            case "BigInt":
                return NumberOrText(random.NextInt64(long.MinValue, long.MaxValue));
            case "Decimal" or "PositiveDecimal":
                return NumberOrText(new decimal(random.Next(), random.Next(100), 0, isNegative: false, (byte)random.Next(8)));
            case "ID":
                var id = random.Next();
                return random.Next(3) == 0
                    ? (id, id.ToString(CultureInfo.InvariantCulture))
                    : Alike("SUQ6" + id.ToString(CultureInfo.InvariantCulture) + "==");
            case "DateTime" or "ISO8601DateTime" or "PreciseDateTime":
                return Alike(ResultWriter.TextOf(RandomInstant()));
            case "Date":
                return Alike(RandomInstant().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            case "UUID":
                var bytes = new byte[16];
                random.NextBytes(bytes);
                return Alike(new Guid(bytes).ToString());
            case "URI" or "URL":
                return Alike($"https://example.com/{random.Next()}?q=%C3%BC&r={random.Next(9)}#part");
            case "Base64String":
                var content = new byte[random.Next(20)];
                random.NextBytes(content);
                return Alike(Convert.ToBase64String(content));
            case "JSON" or "_Any":
                var json = JsonValues[random.Next(JsonValues.Length)];
                return (JsonNode.Parse(json), JsonNode.Parse(json));
            default:
                return Alike(Texts[random.Next(Texts.Length)]);
        }
    }

    private static (JsonNode? Sent, JsonNode? Seen) Alike<T>(T value) => (JsonValue.Create(value), JsonValue.Create(value));

    /// <summary>Numbers that JavaScript would spoil are sent as texts by many servers.</summary>
    private (JsonNode? Sent, JsonNode? Seen) NumberOrText<T>(T value)
        where T : IFormattable =>
        (random.Next(2) == 0 ? JsonValue.Create(value) : value.ToString(format: null, CultureInfo.InvariantCulture), JsonValue.Create(value));

    private DateTimeOffset RandomInstant() => new(
        new DateTime(2000 + random.Next(40), 1, 1).AddSeconds(random.Next()).AddTicks(random.Next(3) == 0 ? random.Next(10_000_000) : 0),
        TimeSpan.FromMinutes(random.Next(2) == 0 ? 0 : random.Next(-12 * 4, 14 * 4) * 15));
}
