using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace FluxGraph;

/// <summary>
/// The headers of an HTTP response, those of its content (such as <c>Content-Type</c>) included. Names are compared
/// without regard to case. Read-only and safe for use by several threads.
/// </summary>
public sealed class ResponseHeaders : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly HttpResponseHeaders? _responseHeaders;
    private readonly HttpContentHeaders? _contentHeaders;
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _values;

    /// <summary>Makes headers of names and values. A name that comes several times has several values.</summary>
    /// <param name="headers">The names and values.</param>
    public ResponseHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        _values = Collect(headers);
    }

    /// <summary>Headers that are copied only when one is asked for: most callers never look.</summary>
    internal ResponseHeaders(HttpResponseMessage response)
    {
        _responseHeaders = response.Headers;
        _contentHeaders = response.Content.Headers;
    }

    /// <summary>No headers.</summary>
    public static ResponseHeaders Empty { get; } = new([]);

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Values =>
        _values ??= Collect(Flatten(_responseHeaders!.NonValidated).Concat(Flatten(_contentHeaders!.NonValidated)));

    /// <summary>The value of a header; several values are joined by a comma and a space.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value, or null when the header is not there.</param>
    /// <returns>Whether the header is there.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        value = Values.TryGetValue(name, out var values) ? string.Join(", ", values) : null;
        return value is not null;
    }

    /// <summary>The values of a header, in the order in which they came; empty when the header is not there.</summary>
    /// <param name="name">The header's name.</param>
    public IReadOnlyList<string> GetValues(string name) => Values.TryGetValue(name, out var values) ? values : [];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<KeyValuePair<string, string>> Flatten(HttpHeadersNonValidated headers)
    {
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                yield return new(name, value);
            }
        }
    }

    private static FrozenDictionary<string, IReadOnlyList<string>> Collect(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers
            .GroupBy(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group], StringComparer.OrdinalIgnoreCase);
}
