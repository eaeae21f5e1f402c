using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Makes results of what came over a WebSocket, and gives back the memory in which it came.</summary>
internal static class SocketResultReader
{
    /// <exception cref="GraphQLTransportException">There is no GraphQL response.</exception>
    public static OperationResult<TData> Read<TData>(GraphQLRequest<TData> request, SocketResult result, Uri server)
        where TData : class
    {
        using (result.Message)
        {
            if (result.IsErrors)
            {
                return new OperationResult<TData>(null, ReadErrors(result.Json));
            }

            var parsed = ResponseParser.Parse(request, result.Json);
            if (parsed.Defect is { } defect)
            {
                throw SocketFailure.NotAResult(server, defect).ToException(mayHaveBeenReceived: true);
            }

            var errors = parsed.CollectErrors();
            return parsed.Extensions is null
                ? new OperationResult<TData>(parsed.Data, errors)
                : new OperationResult<TData>(parsed.Data, errors) { Extensions = parsed.Extensions };
        }
    }

    /// <summary>A list of errors; in the older protocol a single one. It was checked with the message around it.</summary>
    private static List<IClientError> ReadErrors(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> list = json is [(byte)'[', ..] ? json : [(byte)'[', .. json, (byte)']'];
        var errors = new List<IClientError>();
        var reader = new Utf8JsonReader(list, ResponseReader.Options);
        reader.Read();
        ErrorListReader.Read(ref reader, errors);
        return errors.Count > 0 ? errors : [new ClientError("The server ended the operation with an error that it did not name.")];
    }
}
