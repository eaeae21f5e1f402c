using System.Text.Json;
using GraphQL;

namespace FluxGraph.Emulator;

/// <summary>Reads a GraphQL request from an HTTP request.</summary>
internal sealed class GraphQLRequestReader(IGraphQLSerializer serializer)
{
    /// <exception cref="RequestRejectedException">The HTTP request holds no well-formed GraphQL request.</exception>
    public async Task<GraphQLRequest> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw Rejected("The Content-Type must be application/json", StatusCodes.Status415UnsupportedMediaType);
        }

        using var body = await ParseAsync(request);
        try
        {
            return Read(body.RootElement);
        }
        catch (Exception exception) when (exception is InvalidOperationException or JsonException or FormatException)
        {
            // Some JSON parses and stumbles only when its value is read, such as half of a surrogate pair.
            throw Rejected("The request body has a value that cannot be read");
        }
    }

    private GraphQLRequest Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Rejected("The request body must be a JSON object");
        }

        var query = ReadString(body, "query") ?? throw Rejected("The request body lacks 'query'");
        var operationName = ReadString(body, "operationName");
        var variables = ReadMember(body, "variables", JsonValueKind.Object, "an object");
        return new GraphQLRequest(query, operationName, variables is { } element ? serializer.ReadNode<Inputs>(element) : null);
    }

    private static async Task<JsonDocument> ParseAsync(HttpRequest request)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException exception)
        {
            throw Rejected($"The request body is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})");
        }
    }

    private static string? ReadString(JsonElement body, string name)
        => ReadMember(body, name, JsonValueKind.String, "a string")?.GetString();

    private static JsonElement? ReadMember(JsonElement body, string name, JsonValueKind kind, string kindInWords)
    {
        if (!body.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return member.ValueKind == kind ? member : throw Rejected($"'{name}' must be {kindInWords}");
    }

    private static RequestRejectedException Rejected(string message, int statusCode = StatusCodes.Status400BadRequest)
        => new(RequestRejection.Invalid(message, statusCode));
}
