using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;

namespace FluxGraph.Tests.Reading;

/// <summary>What holds for every document: what is read is what JsonDocument sees, and nothing but the documented outcomes comes of broken ones.</summary>
public class ResponsePropertyTests
{
    private static readonly Gen<string> Text =
        Gen.Frequency(
            (6, Gen.String[Gen.Char['a', 'z'], 0, 8].Select(text => JsonSerializer.Serialize(text))),
            // No colon: white space is put around those of the document.
            (2, Gen.String[0, 6].Select(text => JsonSerializer.Serialize(text.Replace(':', ';')))),
            (1, Gen.OneOf("\"\\ud800\"", "\"\\u0061\\n\"", "\"é😀\"")));

    private static readonly Gen<string> Scalar = Gen.Frequency(
        (4, Text),
        (3, Gen.Int.Select(number => JsonSerializer.Serialize(number))),
        (2, Gen.OneOf("null", "true", "false", "5.0", "5.5", "1e3", "-0", "1e400", "2147483648", "{}", "[]")));

    private static readonly Gen<string> Name =
        Gen.OneOf("name", "age", "friends", "hero", "n\\u0061me", "other", "Name", "\\ud800").Select(name => $"\"{name}\"");

    private static readonly Gen<string> Any = Gen.Recursive<string>((depth, value) => depth > 3
        ? Scalar
        : Gen.Frequency(
            (5, Scalar),
            (1, value.List[0, 3].Select(values => $"[{string.Join(",", values)}]")),
            (1, Gen.Select(Name, value).List[0, 3].Select(WriteObject))));

    private static readonly Gen<string> Friend = Member("name", Text, "age", Scalar);

    private static readonly Gen<string> Hero =
        Gen.Select(Friend, Gen.Frequency((4, Friend.List[0, 4].Select(friends => $"[{string.Join(",", friends)}]")), (1, Any)), Any)
            .Select((hero, friends, other) => $$"""{"other":{{other}},"friends":{{friends}},{{hero[1..]}}""");

    private static readonly Gen<string> Document =
        Gen.Select(Gen.Frequency((5, Hero), (1, Any)), Any, Gen.Bool).Select((hero, other, isSpaced) =>
        {
            var document = $$"""{"extensions":{{other}},"data":{"hero":{{hero}}},"errors":{{other}}}""";
            return isSpaced ? document.Replace("\":", "\" :\r\n\t ", StringComparison.Ordinal) : document;
        });

    [Fact]
    public void What_is_read_is_what_a_document_model_sees() => Document.Sample(
        json =>
        {
            var body = Encoding.UTF8.GetBytes(json);
            var response = ResponseParser.Parse(new HeroRequest(), body);
            Assert.Null(response.Defect);

            using var document = JsonDocument.Parse(body);
            var expectation = new Expectation();
            var hero = expectation.Hero(document.RootElement.GetProperty("data").GetProperty("hero"));
            Assert.Equivalent(hero, response.Data!.Hero, strict: true);
            Assert.Equal(
                expectation.Paths.Order(StringComparer.Ordinal),
                response.Findings.Select(Reading.Data.Path).Order(StringComparer.Ordinal));
        },
        iter: 3000);

    [Fact]
    public void A_document_that_breaks_off_is_never_a_response_and_never_an_exception() => Document.Sample(
        json =>
        {
            var body = Encoding.UTF8.GetBytes(json);
            for (var length = 0; length < body.Length; length++)
            {
                // A copy, so that reading beyond the end could not go unnoticed.
                var response = ResponseParser.Parse(new HeroRequest(), body.AsSpan(0, length).ToArray());
                Assert.Equal(length == 0 ? "nothing" : $"JSON that breaks off after {length} bytes", response.Defect);
            }
        },
        iter: 200);

    [Fact]
    public void A_document_with_a_wrong_byte_is_read_or_described_and_never_an_exception() =>
        Gen.Select(Document, Gen.Int[0, int.MaxValue], Gen.Byte).Sample(
            (json, position, replacement) =>
            {
                var body = Encoding.UTF8.GetBytes(json);
                body[position % body.Length] = replacement;
                var isJson = IsJson(body);
                var response = ResponseParser.Parse(new HeroRequest(), body);
                Assert.True(isJson || response.Defect is not null);
            },
            iter: 20_000);

    private static bool IsJson(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(body));
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Gen<string> Member(string first, Gen<string> firstValue, string second, Gen<string> secondValue) =>
        Gen.Select(firstValue, secondValue, Gen.Int[0, 5]).Select((a, b, form) => form switch
        {
            0 => $$"""{"{{first}}":{{a}}}""",
            1 => $$"""{"{{second}}":{{b}},"{{first}}":{{a}}}""",
            2 => "{}",
            _ => $$"""{"{{first}}":{{a}},"{{second}}":{{b}}}""",
        }).Select(json => json == "{}" ? """{"nothing":0}""" : json);

    /// <summary>Names differ, because each value of a name that comes twice would be reported.</summary>
    private static string WriteObject(List<(string Name, string Value)> members) =>
        "{" + string.Join(",", members
            .DistinctBy(member => member.Name.Replace("\\u0061", "a", StringComparison.Ordinal))
            .Select(member => $"{member.Name}:{member.Value}")) + "}";

    /// <summary>What <see cref="HeroRequest"/> should read, derived from the whole document at leisure.</summary>
    private sealed class Expectation
    {
        public List<string> Paths { get; } = [];

        public Hero? Hero(JsonElement json) => IsObject(json, "hero")
            ? new Hero(
                String(json, "name", "hero")!,
                Integer(json, "age", "hero"),
                Friends(json))
            : null;

        private List<Friend?>? Friends(JsonElement hero)
        {
            if (!TryGet(hero, "friends", "hero", out var json) || json.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (json.ValueKind != JsonValueKind.Array)
            {
                Paths.Add("hero.friends");
                return null;
            }

            return [.. json.EnumerateArray().Select((friend, index) => Friend(friend, $"hero.friends[{index}]"))];
        }

        private Friend? Friend(JsonElement json, string path) => IsObject(json, path)
            ? new Friend(String(json, "name", path)!, Integer(json, "age", path))
            : null;

        private bool IsObject(JsonElement json, string path)
        {
            if (json.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            {
                Paths.Add(path);
            }

            return json.ValueKind == JsonValueKind.Object;
        }

        private string? String(JsonElement parent, string name, string path)
        {
            if (!TryGet(parent, name, path, out var json))
            {
                return null;
            }

            if (json.ValueKind != JsonValueKind.String || json.GetRawText().Contains("\\ud800", StringComparison.Ordinal))
            {
                Paths.Add($"{path}.{name}");
                return null;
            }

            return json.GetString();
        }

        private int? Integer(JsonElement parent, string name, string path)
        {
            if (!TryGet(parent, name, path, out var json) || json.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (json.ValueKind == JsonValueKind.Number
                && json.TryGetDecimal(out var number)
                && decimal.IsInteger(number)
                && number is >= int.MinValue and <= int.MaxValue)
            {
                return (int)number;
            }

            Paths.Add($"{path}.{name}");
            return null;
        }

        private bool TryGet(JsonElement parent, string name, string path, out JsonElement value)
        {
            value = default;
            foreach (var member in parent.EnumerateObject().Where(member => HasName(member, name)))
            {
                value = member.Value;
            }

            if (value.ValueKind == JsonValueKind.Undefined)
            {
                Paths.Add($"{path}.{name}");
                return false;
            }

            return true;
        }

        private static bool HasName(JsonProperty member, string name)
        {
            try
            {
                return member.NameEquals(name);
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }
    }
}
