using System.Text.Json.Nodes;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>The first place where two JSON values are not equal. The order of an object's members says nothing.</summary>
internal static class JsonDifference
{
    /// <returns>Null for equal values.</returns>
    public static string? Find(JsonNode? expected, JsonNode? actual, string path) => (expected, actual) switch
    {
        (JsonObject left, JsonObject right) => left.Select(member => member.Key).Union(right.Select(member => member.Key))
            .Select(name => !left.ContainsKey(name) ? $"{path}.{name} is too much"
                : !right.ContainsKey(name) ? $"{path}.{name} is missing"
                : Find(left[name], right[name], $"{path}.{name}"))
            .FirstOrDefault(difference => difference is not null),
        (JsonArray left, JsonArray right) when left.Count == right.Count => Enumerable.Range(0, left.Count)
            .Select(i => Find(left[i], right[i], $"{path}[{i}]"))
            .FirstOrDefault(difference => difference is not null),
        _ when Text(expected) == Text(actual) => null,
        _ => $"{path} is {Text(actual)} instead of {Text(expected)}",
    };

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
