using System.Text.Json;
using System.Text.Json.Serialization;

namespace FluxGraph.Testing;

/// <summary>Writes objects of results where they stand in what a test puts together by itself.</summary>
/// <param name="positions">Where the classes of results stand; null without a schema.</param>
internal sealed class ResultJsonConverter(ResultPositions? positions) : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => GeneratedClient.IsOfResult(typeToConvert);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var result = new ResultWriter(positions);
        var json = result.Write(value);
        if (result.Errors is [{ Path: { } path } error, ..])
        {
            throw new StubbedDataException(
                $"{DataCompletion.NameOf(string.Concat(path.Select(DataCompletion.Step)))} of a {value.GetType().Name} is an error ({error}), whose path in the answer is not known here; add it by WithError");
        }

        json.WriteTo(writer, options);
    }
}
