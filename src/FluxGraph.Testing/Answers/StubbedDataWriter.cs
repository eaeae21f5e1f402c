using System.Text.Json;
using System.Text.Json.Serialization;

namespace FluxGraph.Testing;

/// <summary>Turns what tests give into JSON.</summary>
internal sealed class StubbedDataWriter
{
    private readonly ResultPositions? _positions;
    private readonly JsonSerializerOptions _options;

    /// <param name="positions">Where the classes of results stand; null without a schema.</param>
    public StubbedDataWriter(ResultPositions? positions)
    {
        _positions = positions;

        // Names stay as they are, and an enum's value is called as GraphQL usually does: NewHope is NEW_HOPE.
        _options = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper), new ResultJsonConverter(positions) } };
    }

    /// <exception cref="StubbedDataException">It holds objects of results that cannot be answered.</exception>
    public StubbedData Write(object data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!GeneratedClient.IsOfResult(data.GetType()))
        {
            return new(data as JsonElement? ?? JsonSerializer.SerializeToElement(data, _options), []);
        }

        var writer = new ResultWriter(_positions);
        var json = writer.Write(data);
        return new(JsonSerializer.SerializeToElement(json), writer.Errors);
    }
}
