using System.Text;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>
/// A request as an address: the members of its JSON become parameters, as the GraphQL-over-HTTP specification has it for GET.
/// Text stands as it is, <c>variables</c> and <c>extensions</c> as JSON.
/// </summary>
internal static class QueryAddress
{
    /// <param name="endpoint">The server's address; parameters that it has stay.</param>
    /// <param name="json">The request as it would be posted.</param>
    /// <param name="longest">How many characters the address may have.</param>
    /// <returns>The address; null when it would be longer.</returns>
    public static Uri? Of(Uri endpoint, ReadOnlySpan<byte> json, int longest)
    {
        // Percent-encoding makes nothing shorter, so most of what is too long is known at once.
        if (json.Length > longest)
        {
            return null;
        }

        var address = new StringBuilder(endpoint.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
        var separator = endpoint.Query.Length > 1 ? '&' : '?';
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(ReadValue(ref reader, json)));
            separator = '&';
        }

        return address.Length <= longest ? new Uri(address.ToString()) : null;
    }

    private static string ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString()!;
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
    }
}
