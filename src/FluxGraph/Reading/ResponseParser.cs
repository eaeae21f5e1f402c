using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Reads a response body in one pass: <c>data</c>, <c>errors</c> and <c>extensions</c> in any order.</summary>
internal static class ResponseParser
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a body. It is a GraphQL response when it is a JSON object with <c>data</c>, or with a list of <c>errors</c>.</summary>
    public static ParsedResponse<TData> Parse<TData>(GraphQLRequest<TData> request, ReadOnlySpan<byte> body)
        where TData : class
    {
        if (body.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        try
        {
            return Read(request, body);
        }
        catch (JsonException)
        {
            return ParsedResponse<TData>.NotGraphQL(JsonDefect.Describe(body));
        }
    }

    private static ParsedResponse<TData> Read<TData>(GraphQLRequest<TData> request, ReadOnlySpan<byte> body)
        where TData : class
    {
        var json = new JsonCursor(body);
        if (json.Peek() != '{')
        {
            // What follows may still be no JSON, which is the better thing to say.
            json.Skip();
            json.ReadEnd();
            return ParsedResponse<TData>.NotGraphQL("JSON that is no object");
        }

        var response = new ParsedResponse<TData>();
        json.EnterObject();
        for (var isFirst = true; json.TryGoToName(isFirst); isFirst = false)
        {
            ReadMember(request, ref json, ref response);
        }

        json.ReadEnd();
        return response.HasData || response.ServerErrors is not null
            ? response
            : ParsedResponse<TData>.NotGraphQL("a JSON object without 'data' and without a list of 'errors'");
    }

    private static void ReadMember<TData>(GraphQLRequest<TData> request, ref JsonCursor json, ref ParsedResponse<TData> response)
        where TData : class
    {
        var name = json.ReadName(out var isEscaped);
        var isText = !isEscaped || ResponseText.TryUnescape(name, out name);
        var kind = json.PeekKind();
        if (isText && name.SequenceEqual("data"u8))
        {
            ReadData(request, ref json, kind, ref response);
        }
        else if (isText && name.SequenceEqual("errors"u8) && kind == JsonTokenType.StartArray && !response.HasAllServerErrors)
        {
            var errors = ReadValue(ref json);
            ErrorListReader.Read(ref errors, response.ServerErrors ??= []);
        }
        else if (isText && name.SequenceEqual("extensions"u8) && kind == JsonTokenType.StartObject)
        {
            var extensions = ReadValue(ref json);
            response.Extensions = JsonValue.ReadObject(ref extensions);
        }
        else
        {
            json.Skip();
        }
    }

    /// <summary>A reader that stands on the value that comes next, which is checked as a whole.</summary>
    private static Utf8JsonReader ReadValue(ref JsonCursor json)
    {
        var value = new Utf8JsonReader(json.ReadRaw(), ResponseReader.Options);
        value.Read();
        return value;
    }

    /// <summary>Reads the data; where a server sends it twice, the last one counts.</summary>
    private static void ReadData<TData>(
        GraphQLRequest<TData> request, ref JsonCursor json, JsonTokenType kind, ref ParsedResponse<TData> response)
        where TData : class
    {
        response.HasData = true;
        response.Data = null;
        response.Findings = [];
        if (kind == JsonTokenType.Null)
        {
            json.Skip();
            return;
        }

        var reader = new ResponseReader(json, response.ServerErrors);
        var data = request.Read(ref reader);
        response.Data = reader.HasThrown ? null : data;
        response.Findings = reader.Errors;
        json = reader.Json;
        if (response.ServerErrors is null && reader.ServerErrors is { } found)
        {
            // The reader had to look ahead; what it found is not read a second time.
            response.ServerErrors = found.Count == 0 ? null : found;
            response.HasAllServerErrors = true;
        }
    }

    /// <summary>The errors of a body, for a reader of data that cannot wait until they come.</summary>
    public static List<IClientError> FindErrors(ReadOnlySpan<byte> body)
    {
        var errors = new List<IClientError>();
        var json = new JsonCursor(body);
        json.Peek();
        json.EnterObject();
        for (var isFirst = true; json.TryGoToName(isFirst); isFirst = false)
        {
            var name = json.ReadName(out var isEscaped);
            var isErrors = (!isEscaped || ResponseText.TryUnescape(name, out name)) && name.SequenceEqual("errors"u8);
            if (isErrors && json.PeekKind() == JsonTokenType.StartArray)
            {
                var list = ReadValue(ref json);
                ErrorListReader.Read(ref list, errors);
            }
            else
            {
                json.Skip();
            }
        }

        return errors;
    }
}
