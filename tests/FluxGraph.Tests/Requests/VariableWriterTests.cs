using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Requests;

public class VariableWriterTests
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, Action<Utf8JsonWriter>> Values => new()
    {
        { "\"a\"", w => VariableWriter.WriteValue(w, "a") },
        { "null", w => VariableWriter.WriteValue(w, (string?)null) },
        { "true", w => VariableWriter.WriteValue(w, true) },
        { "false", w => VariableWriter.WriteValue(w, (bool?)false) },
        { "null", w => VariableWriter.WriteValue(w, (bool?)null) },
        { "-128", w => VariableWriter.WriteValue(w, sbyte.MinValue) },
        { "255", w => VariableWriter.WriteValue(w, byte.MaxValue) },
        { "-32768", w => VariableWriter.WriteValue(w, short.MinValue) },
        { "65535", w => VariableWriter.WriteValue(w, ushort.MaxValue) },
        { "-2147483648", w => VariableWriter.WriteValue(w, int.MinValue) },
        { "5", w => VariableWriter.WriteValue(w, (int?)5) },
        { "null", w => VariableWriter.WriteValue(w, (int?)null) },
        { "4294967295", w => VariableWriter.WriteValue(w, uint.MaxValue) },
        { "-9223372036854775808", w => VariableWriter.WriteValue(w, long.MinValue) },
        { "18446744073709551615", w => VariableWriter.WriteValue(w, ulong.MaxValue) },
        { "1.5", w => VariableWriter.WriteValue(w, 1.5f) },
        { "0.1", w => VariableWriter.WriteValue(w, 0.1) },
        { "0.10", w => VariableWriter.WriteValue(w, 0.10m) },
        { "\"5f2e4a50-3c1b-4a57-9d4f-0c1d2e3f4a5b\"", w => VariableWriter.WriteValue(w, new Guid("5f2e4a503c1b4a579d4f0c1d2e3f4a5b")) },
        { "\"2024-01-01T00:00:00+02:00\"", w => VariableWriter.WriteValue(w, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2))) },
        { "\"2024-01-01T00:00:00\"", w => VariableWriter.WriteValue(w, new DateTime(2024, 1, 1)) },
        { "\"2024-01-31\"", w => VariableWriter.WriteValue(w, new DateOnly(2024, 1, 31)) },
        { "\"13:45:30.25\"", w => VariableWriter.WriteValue(w, new TimeOnly(13, 45, 30, 250)) },
        { "\"13:45:00\"", w => VariableWriter.WriteValue(w, (TimeOnly?)new TimeOnly(13, 45)) },
        { "\"PT1H30M\"", w => VariableWriter.WriteValue(w, TimeSpan.FromMinutes(90)) },
        { "\"https://a/b c\"", w => VariableWriter.WriteValue(w, new Uri("https://a/b c")) },
        { "null", w => VariableWriter.WriteValue(w, (Uri?)null) },
        { "\"AQID\"", w => VariableWriter.WriteValue(w, [1, 2, 3]) },
        { "null", w => VariableWriter.WriteValue(w, (byte[]?)null) },
        { "{\"a\":[1,null]}", w => VariableWriter.WriteValue(w, JsonElement.Parse("{\"a\":[1,null]}")) },
        { "null", w => VariableWriter.WriteValue(w, (JsonElement?)null) },
        { "\"<1>\"", w => VariableWriter.WriteScalar(w, 1, new BracketConverter()) },
        { "[1,null,2]", w => VariableWriter.WriteList<int?>(w, [1, null, 2], VariableWriter.WriteValue) },
        { "null", w => VariableWriter.WriteList<string>(w, null, VariableWriter.WriteValue) },
        { "[]", w => VariableWriter.WriteList<string>(w, [], VariableWriter.WriteValue) },
        {
            "[[\"a\"],null]",
            w => VariableWriter.WriteList<IReadOnlyList<string>?>(
                w, [["a"], null], static (inner, list) => VariableWriter.WriteList(inner, list, VariableWriter.WriteValue))
        },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_as_exactly_one_JSON_value(string expected, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        Assert.Equal(expected, Encoding.UTF8.GetString(stream.ToArray()));
    }

    private sealed class BracketConverter : ScalarConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, int value) => writer.WriteStringValue($"<{value}>");
    }
}
