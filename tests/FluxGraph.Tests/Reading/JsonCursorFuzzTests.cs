using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using Xunit.Abstractions;

namespace FluxGraph.Tests.Reading;

/// <summary>
/// The cursor accepts and refuses what <see cref="Utf8JsonReader"/> does, and sees the same in it. How long to try is
/// FLUXGRAPH_FUZZ_SECONDS, the seed FLUXGRAPH_FUZZ_SEED.
/// </summary>
public class JsonCursorFuzzTests(ITestOutputHelper output)
{
    private const int DefaultSeconds = 3;
    private const int DefaultSeed = 20250901;
    private const string NoText = "no text";

    [Fact]
    public void The_cursor_sees_what_the_reader_of_the_framework_sees()
    {
        var seconds = ReadNumber("FLUXGRAPH_FUZZ_SECONDS", DefaultSeconds);
        var seed = ReadNumber("FLUXGRAPH_FUZZ_SEED", DefaultSeed);
        var random = new Random(seed);
        var mutator = new JsonMutator(random);
        var clock = Stopwatch.StartNew();
        var (count, accepted) = (0, 0);
        while (clock.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            count++;
            var json = mutator.Next();
            // What stands around the JSON must not matter.
            byte[] memory = [.. Noise(random), .. json, .. Noise(random)];
            memory = random.Next(2) == 0 ? json : memory;
            var start = memory.Length == json.Length ? 0 : memory.Length - json.Length >> 1;
            var expected = SeenByReader(memory.AsSpan(start, json.Length));
            accepted += expected is null ? 0 : 1;
            if (Compare(memory.AsSpan(start, json.Length), expected) is { } difference)
            {
                Assert.Fail($"Input {count} of seed {seed}: {difference}\n{Encoding.UTF8.GetString(json)}\n{Convert.ToHexString(json)}");
            }
        }

        output.WriteLine($"{count} inputs in {seconds} s (seed {seed}), {accepted} of them accepted by both sides");
        Assert.True(accepted > count / 10 && accepted < count, $"{accepted} of {count} inputs were accepted.");
    }

    /// <summary>As much on both sides, so that the start is known; a quote, a digit or a bracket would go unnoticed in zeros.</summary>
    private static byte[] Noise(Random random)
    {
        var noise = new byte[40];
        Array.Fill(noise, "\"0]} n"u8[random.Next(6)]);
        return noise;
    }

    private static string? Compare(ReadOnlySpan<byte> json, List<string>? expected)
    {
        var actual = SeenByCursor(json);
        if (expected is null || actual is null)
        {
            if (expected is not null || actual is not null)
            {
                return $"accepted by the {(expected is null ? "cursor" : "framework")} alone";
            }
        }
        else if (!expected.SequenceEqual(actual))
        {
            var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
            return $"the framework sees <{expected.ElementAtOrDefault(at)}> and the cursor <{actual.ElementAtOrDefault(at)}>";
        }

        if (IsSkipped(json) != expected is not null)
        {
            return "skipping and reading differ";
        }

        var defect = ResponseParser.Parse(new HeroRequest(), json).Defect;
        var isNoJson = defect is not (null or "JSON that is no object") && !defect.StartsWith("a JSON object without", StringComparison.Ordinal);
        return isNoJson == (expected is null) || json.StartsWith(Encoding.UTF8.Preamble) ? null : $"the response is '{defect ?? "read"}'";
    }

    private static List<string>? SeenByReader(ReadOnlySpan<byte> bytes)
    {
        var seen = new List<string>();
        var json = new Utf8JsonReader(bytes, ResponseReader.Options);
        try
        {
            while (json.Read())
            {
                var start = json.TokenStartIndex;
                seen.Add(json.TokenType switch
                {
                    JsonTokenType.PropertyName => $"{start} name {Convert.ToHexString(json.ValueSpan)} {Unescape(ref json)}",
                    JsonTokenType.String => $"{start} text {Convert.ToHexString(json.ValueSpan)} {Text(ref json)}",
                    JsonTokenType.Number => $"{start} number {Encoding.UTF8.GetString(json.ValueSpan)} {Numbers(ref json)}",
                    _ => $"{start} {json.TokenType}",
                });
            }

            return seen;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return NoText;
        }
    }

    private static string Unescape(ref Utf8JsonReader json)
    {
        try
        {
            var text = new byte[json.ValueSpan.Length];
            return Convert.ToHexString(text, 0, json.CopyString(text));
        }
        catch (InvalidOperationException)
        {
            return NoText;
        }
    }

    private static string Numbers(ref Utf8JsonReader json) => Numbers(
        json.TryGetInt64(out var integer) ? integer : null,
        json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
        json.TryGetSingle(out var single) && float.IsFinite(single) ? single : null,
        json.TryGetDecimal(out var exact) ? exact : null);

    private static string Numbers(long? integer, double? number, float? single, decimal? exact) => string.Create(
        CultureInfo.InvariantCulture,
        $"{integer} {number is null} {single is null} {(number is { } bits ? BitConverter.DoubleToInt64Bits(bits) : 0):x} {(single is { } half ? BitConverter.SingleToInt32Bits(half) : 0):x} {exact}");

    private static List<string>? SeenByCursor(ReadOnlySpan<byte> bytes)
    {
        var seen = new List<string>();
        var json = new JsonCursor(bytes);
        try
        {
            See(ref json, seen);
            json.ReadEnd();
            return seen;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void See(ref JsonCursor json, List<string> seen)
    {
        var kind = json.PeekKind();
        var start = json.Position;
        switch (kind)
        {
            case JsonTokenType.StartObject:
                seen.Add($"{start} {kind}");
                json.EnterObject();
                for (var isFirst = true; json.TryGoToName(isFirst); isFirst = false)
                {
                    SeeName(ref json, seen);
                    See(ref json, seen);
                }

                seen.Add($"{json.Position - 1} {JsonTokenType.EndObject}");
                break;
            case JsonTokenType.StartArray:
                seen.Add($"{start} {kind}");
                json.EnterList();
                for (var isFirst = true; json.TryGoToElement(isFirst); isFirst = false)
                {
                    See(ref json, seen);
                }

                seen.Add($"{json.Position - 1} {JsonTokenType.EndArray}");
                break;
            case JsonTokenType.String:
                var content = json.ReadString(out var form);
                seen.Add($"{start} text {Convert.ToHexString(content)} {(ResponseText.TryGet(content, form, out var text) ? text : NoText)}");
                break;
            case JsonTokenType.Number:
                seen.Add(SeeNumber(ref json));
                break;
            default:
                json.ReadLiteral(kind == JsonTokenType.Null ? "null"u8 : kind == JsonTokenType.True ? "true"u8 : "false"u8);
                seen.Add($"{start} {kind}");
                break;
        }
    }

    private static void SeeName(ref JsonCursor json, List<string> seen)
    {
        var start = json.Position;
        var name = json.ReadName(out var isEscaped);
        var isText = ResponseText.TryUnescape(name, out var unescaped);
        Assert.Equal(isEscaped, name.Contains((byte)'\\'));
        seen.Add($"{start} name {Convert.ToHexString(name)} {(isText ? Convert.ToHexString(unescaped) : NoText)}");
    }

    private static string SeeNumber(ref JsonCursor json)
    {
        var start = json.Position;
        var number = Encoding.UTF8.GetString(json.ReadNumber());
        var numbers = Numbers(
            // 5.0 is an integer in GraphQL, and none for the framework.
            !number.AsSpan().ContainsAny('.', 'e', 'E') ? Read<long>(ref json, start, ScalarParser.TryGetInteger) : null,
            Read<double>(ref json, start, ScalarParser.TryGetDouble),
            Read<float>(ref json, start, ScalarParser.TryGetSingle),
            Read<decimal>(ref json, start, ScalarParser.TryGetDecimal));
        return $"{start} number {number} {numbers}";
    }

    private delegate bool ScalarParser<T>(ref JsonCursor json, out T value);

    private static T? Read<T>(ref JsonCursor json, int start, ScalarParser<T> parse)
        where T : struct
    {
        var end = json.Position;
        json.Position = start;
        var isRead = parse(ref json, out var value);
        Assert.Equal(isRead ? end : start, json.Position);
        json.Position = end;
        return isRead ? value : null;
    }

    private static bool IsSkipped(ReadOnlySpan<byte> bytes)
    {
        var json = new JsonCursor(bytes);
        try
        {
            json.Skip();
            json.ReadEnd();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int ReadNumber(string variable, int defaultValue) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : defaultValue;
}
