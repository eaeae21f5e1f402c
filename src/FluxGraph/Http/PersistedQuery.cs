using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>An operation as it is sent in place of its text: by the hash of that, under which the server keeps it.</summary>
/// <param name="BodyPrefix">What the request's body begins with, without the text.</param>
/// <param name="Extension">The hash, as a member of the <c>extensions</c> of a request.</param>
internal sealed record PersistedQuery(byte[] BodyPrefix, KeyValuePair<string, object?> Extension)
{
    public const string ExtensionName = "persistedQuery";

    // Each operation has a type of its own, and its text never changes.
    private static readonly ConcurrentDictionary<Type, PersistedQuery> Known = new();

    public static PersistedQuery Of<TData>(GraphQLRequest<TData> request)
        where TData : class =>
        Known.TryGetValue(request.GetType(), out var known) ? known : Known.GetOrAdd(request.GetType(), Create(request.BodyPrefix));

    private static PersistedQuery Create(ReadOnlySpan<byte> prefix)
    {
        using var whole = JsonDocument.Parse((byte[])[.. prefix, (byte)'}']);
        var query = whole.RootElement.GetProperty("query"u8).GetString()!;
        var name = whole.RootElement.TryGetProperty("operationName"u8, out var operationName) ? operationName.GetRawText() : "null";
        return new PersistedQuery(
            Encoding.UTF8.GetBytes($"{{\"operationName\":{name}"),
            new(ExtensionName, new Dictionary<string, object?>
            {
                ["version"] = 1,
                ["sha256Hash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query))),
            }));
    }
}
