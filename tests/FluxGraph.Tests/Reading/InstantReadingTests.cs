using System.Globalization;
using System.Text;
using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Reading;

public class InstantReadingTests
{
    private const int Count = 50_000;
    private const int Seed = 20250903;

    private static readonly string[] Zones = ["Z", "Z", "+00:00", "-00:00", "+02:00", "-13:59", "+14:00", "-14:00", "+14:01", "+2:00", "+0200", "z", "", "+99:00", "+01:60"];

    [Fact]
    public void Instants_are_read_as_the_framework_reads_them()
    {
        var random = new Random(Seed);
        var read = 0;
        for (var i = 0; i < Count; i++)
        {
            var token = Encoding.UTF8.GetBytes($"\"{Next(random)}\"");
            var framework = new Utf8JsonReader(token);
            framework.Read();
            var isInstant = framework.TryGetDateTimeOffset(out var expected) && framework.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Unspecified;
            if (CommonInstant.TryParse(token.AsSpan(1, token.Length - 2), out var actual))
            {
                read++;
                Assert.True(isInstant && expected.EqualsExact(actual), Encoding.UTF8.GetString(token));
            }
        }

        Assert.InRange(read, Count / 10, Count - 1);
    }

    /// <summary>Mostly dates as they are, some with a character too few, too many or another.</summary>
    private static string Next(Random random)
    {
        var fraction = random.Next(3) == 0 ? "" : "." + string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => random.Next(10)));
        var year = random.Next(20) == 0 ? random.Next(2) * 9998 + 1 : random.Next(1, 10_000);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{year:0000}-{random.Next(1, 14):00}-{random.Next(1, 33):00}T{random.Next(0, 26):00}:{random.Next(0, 61):00}:{random.Next(0, 61):00}{fraction}{Zones[random.Next(Zones.Length)]}");
        var at = random.Next(text.Length);
        return random.Next(20) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, ((char)random.Next(' ', 'a')).ToString().Replace('"', '0').Replace('\\', '0')),
            2 => text[..at] + (char)random.Next('+', '[') + text[(at + 1)..],
            _ => text,
        };
    }
}
