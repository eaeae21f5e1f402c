using System.Collections.ObjectModel;
using System.Globalization;

namespace FluxGraph.CompilerServices;

/// <summary>Makes results of what came over HTTP.</summary>
internal static class HttpResult
{
    /// <param name="request">The operation.</param>
    /// <param name="response">The response; the status and the content type count.</param>
    /// <param name="headers">The headers of the response.</param>
    /// <param name="json">The body of the response, or of an event in it.</param>
    /// <param name="server">An address of the server.</param>
    /// <exception cref="GraphQLTransportException">The status is one of success, but there is no GraphQL response.</exception>
    public static OperationResult<TData> Read<TData>(
        GraphQLRequest<TData> request, HttpResponseMessage response, ResponseHeaders headers, ReadOnlySpan<byte> json, Uri server)
        where TData : class
    {
        var parsed = ResponseParser.Parse(request, json);
        if (parsed.Defect is { } defect && response.IsSuccessStatusCode)
        {
            throw TransportFailure.NotGraphQL(server, response.StatusCode, response.Content.Headers.ContentType?.MediaType, defect);
        }

        return new OperationResult<TData>(parsed.Data, CollectErrors(parsed, response))
        {
            Extensions = parsed.Extensions ?? ReadOnlyDictionary<string, object?>.Empty,
            StatusCode = response.StatusCode,
            Headers = headers,
        };
    }

    /// <summary>A status other than one of success is an error when the server said nothing more exact.</summary>
    private static List<IClientError>? CollectErrors<TData>(in ParsedResponse<TData> parsed, HttpResponseMessage response)
        where TData : class =>
        response.IsSuccessStatusCode || parsed.HasErrors ? parsed.CollectErrors() : [StatusError(response, parsed.Defect)];

    private static ClientError StatusError(HttpResponseMessage response, string? defect)
    {
        var number = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var status = Enum.IsDefined(response.StatusCode) ? $"{number} ({response.StatusCode})" : number;
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "no content type";
        return new ClientError(
            defect is null
                ? $"The server answered {status} and reported no error."
                : $"The server answered {status} without a GraphQL response: {mediaType}, {defect}.",
            ClientErrorCodes.ForStatus(response.StatusCode));
    }
}
