using System.Text.Json.Nodes;

namespace FluxGraph.Testing;

/// <summary>Writes the errors of an answer.</summary>
internal static class StubbedErrors
{
    public static JsonArray ToJson(IEnumerable<IClientError> errors) => new([.. errors.Select(ToJson)]);

    private static JsonObject ToJson(IClientError error)
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
