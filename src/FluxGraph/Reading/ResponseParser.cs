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
        var json = new Utf8JsonReader(body, ResponseReader.Options);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            // What follows may still be no JSON, which is the better thing to say.
            json.Skip();
            json.Read();
            return ParsedResponse<TData>.NotGraphQL("JSON that is no object");
        }

        var response = new ParsedResponse<TData>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(request, ref json, body, ref response);
        }

        // Behind the object there may be white space only.
        json.Read();
        return response.HasData || response.ServerErrors is not null
            ? response
            : ParsedResponse<TData>.NotGraphQL("a JSON object without 'data' and without a list of 'errors'");
    }

    private static void ReadMember<TData>(
        GraphQLRequest<TData> request, ref Utf8JsonReader json, ReadOnlySpan<byte> body, ref ParsedResponse<TData> response)
        where TData : class
    {
        var isText = ResponseText.TryUnescape(ref json, out var name);
        json.Read();
        if (isText && name.SequenceEqual("data"u8))
        {
            ReadData(request, ref json, body, ref response);
        }
        else if (isText && name.SequenceEqual("errors"u8) && json.TokenType == JsonTokenType.StartArray && !response.HasAllServerErrors)
        {
            ErrorListReader.Read(ref json, response.ServerErrors ??= []);
        }
        else if (isText && name.SequenceEqual("extensions"u8) && json.TokenType == JsonTokenType.StartObject)
        {
            response.Extensions = JsonValue.ReadObject(ref json);
        }
        else
        {
            json.Skip();
        }
    }

    /// <summary>Reads the data; where a server sends it twice, the last one counts.</summary>
    private static void ReadData<TData>(
        GraphQLRequest<TData> request, ref Utf8JsonReader json, ReadOnlySpan<byte> body, ref ParsedResponse<TData> response)
        where TData : class
    {
        response.HasData = true;
        response.Data = null;
        response.Findings = [];
        if (json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        var reader = new ResponseReader(json, body, response.ServerErrors);
        var data = request.ReadData(ref reader);
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
        var json = new Utf8JsonReader(body, ResponseReader.Options);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isErrors = ResponseText.TryUnescape(ref json, out var name) && name.SequenceEqual("errors"u8);
            json.Read();
            if (isErrors && json.TokenType == JsonTokenType.StartArray)
            {
                ErrorListReader.Read(ref json, errors);
            }
            else
            {
                json.Skip();
            }
        }

        return errors;
    }
}
