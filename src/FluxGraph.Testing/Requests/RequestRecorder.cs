using System.Text.Json;

namespace FluxGraph.Testing;

/// <summary>Reads requests, and leaves out of them what must not show up in the output of a test.</summary>
internal static class RequestRecorder
{
    private const string Redacted = "***";

    private static readonly string[] SecretWords = ["auth", "key", "token", "secret", "cookie", "password", "credential", "session", "signature"];

    private static readonly JsonElement NoVariables = JsonElement.Parse("{}");

    public static async Task<StubbedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var json = Parse(body);
        var query = TextOf(json, "query");
        return new StubbedRequest(
            TextOf(json, "operationName") is { Length: > 0 } name ? name : OperationText.NameOf(query),
            query,
            json.ValueKind is JsonValueKind.Object && json.TryGetProperty("variables", out var variables) && variables.ValueKind is JsonValueKind.Object
                ? variables
                : NoVariables,
            HeadersOf(request));
    }

    private static JsonElement Parse(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string TextOf(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()!
            : "";

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
        {
            var isSecret = SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
            headers[name] = isSecret ? Redacted : values.ToString();
        }

        return headers;
    }
}
