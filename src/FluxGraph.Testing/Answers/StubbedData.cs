using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace FluxGraph.Testing;

/// <summary>Turns what tests give into JSON.</summary>
internal static class StubbedData
{
    /// <summary>Names stay as they are, and an enum's value is called as GraphQL usually does: <c>NewHope</c> is <c>NEW_HOPE</c>.</summary>
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };

    public static JsonElement ToJson(object data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data as JsonElement? ?? JsonSerializer.SerializeToElement(data, Options);
    }

    public static JsonNode ToJson(IClientError error)
    {
        var json = new JsonObject { ["message"] = error.Message };
        if (error.Path is { } path)
        {
            json["path"] = new JsonArray([.. path.Select(step => step is int index ? JsonValue.Create(index) : JsonValue.Create((string)step))]);
        }

        if (error.Code is { } code)
        {
            json["extensions"] = new JsonObject { ["code"] = code };
        }

        return json;
    }
}
