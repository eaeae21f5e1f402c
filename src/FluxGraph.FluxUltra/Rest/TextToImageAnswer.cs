using System.Globalization;
using System.Net;
using System.Text.Json;

namespace FluxGraph.FluxUltra;

/// <summary>Reads what <c>text_to_image</c> answers: <c>{"data":{"generateimage":{…}}}</c>, or <c>{"errors":[…]}</c>.</summary>
internal static class TextToImageAnswer
{
    public static OperationResult<GenerationSnapshot> Read(HttpResponseMessage response, ReadOnlyMemory<byte> json)
    {
        var (generation, errors) = Parse(json, response.IsSuccessStatusCode);
        if (errors.Count == 0 && !response.IsSuccessStatusCode)
        {
            errors.Add(new ClientError(
                string.Create(CultureInfo.InvariantCulture, $"The server answered {(int)response.StatusCode} and reported no error."),
                ClientErrorCodes.ForStatus(response.StatusCode)));
        }

        return new OperationResult<GenerationSnapshot>(generation, errors)
        {
            StatusCode = response.StatusCode,
            Headers = new ResponseHeaders(response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .SelectMany(static header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))),
        };
    }

    private static (GenerationSnapshot? Generation, List<IClientError> Errors) Parse(ReadOnlyMemory<byte> json, bool isSuccess)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return (FindGeneration(document.RootElement, isSuccess), ReadErrors(document.RootElement));
        }
        catch (JsonException)
        {
            return (null, []);
        }
    }

    /// <summary>
    /// The member's name is written in several ways in the API's documentation. Whatever it is called, what has an id is a
    /// generation that was paid for. Outside of such a member only a success has one: in an error it would be that of the error.
    /// </summary>
    private static GenerationSnapshot? FindGeneration(JsonElement root, bool isSuccess)
    {
        var data = Find(root, "data") is { ValueKind: JsonValueKind.Object } found ? found : default(JsonElement?);
        var generation = data?.EnumerateObject().Select(static member => ReadGeneration(member.Value)).FirstOrDefault(static read => read is not null);
        return generation ?? (isSuccess ? ReadGeneration(data ?? root) : null);
    }

    private static GenerationSnapshot? ReadGeneration(JsonElement element) => ReadId(element) is not { Length: > 0 } id ? null : new GenerationSnapshot
    {
        Id = id,
        Status = new GenerationStatus(ReadText(element, "status")),
        Url = GenerationSnapshot.WebAddress(ReadText(element, "url")),
        CreditCost = Find(element, "creditCost") is { ValueKind: JsonValueKind.Number } cost && cost.TryGetInt32(out var credits) ? credits : null,
        CreatedAt = Find(element, "createdAt") is { ValueKind: JsonValueKind.String } created && created.TryGetDateTimeOffset(out var instant) ? instant : null,
    };

    private static List<IClientError> ReadErrors(JsonElement root) => Find(root, "errors") is { ValueKind: JsonValueKind.Array } errors
        ? [.. errors.EnumerateArray().Select(ReadError)]
        : [];

    private static ClientError ReadError(JsonElement error)
    {
        var extensions = Find(error, "extensions") is { ValueKind: JsonValueKind.Object } found ? found : default(JsonElement?);
        return new ClientError(
            ReadText(error, "message") ?? "The server reported an error without words.",
            extensions is { } details ? ReadText(details, "code") : null,
            extensions: extensions is { } numbers ? ReadNumbers(numbers, "creditsRequired", "creditsAvailable") : null);
    }

    private static Dictionary<string, object?> ReadNumbers(JsonElement extensions, params ReadOnlySpan<string> names)
    {
        var numbers = new Dictionary<string, object?>();
        foreach (var name in names)
        {
            if (Find(extensions, name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt64(out var number))
            {
                numbers[name] = number;
            }
        }

        return numbers;
    }

    /// <summary>As GraphQL has it, an id may be written as a number.</summary>
    private static string? ReadId(JsonElement element) => Find(element, "id") switch
    {
        { ValueKind: JsonValueKind.String } => ReadText(element, "id"),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static string? ReadText(JsonElement parent, string name)
    {
        try
        {
            return Find(parent, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair parses, and cannot be read.
            return null;
        }
    }

    private static JsonElement? Find(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : null;
}
