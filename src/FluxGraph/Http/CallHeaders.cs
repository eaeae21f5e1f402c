using System.Net.Http.Headers;

namespace FluxGraph.CompilerServices;

/// <summary>Puts the headers of a call into its request, which has none yet.</summary>
internal static class CallHeaders
{
    /// <exception cref="ArgumentException">A header cannot be sent: its name is none, or its value has a line break.</exception>
    public static void Add(HttpRequestHeaders headers, IReadOnlyDictionary<string, string>? added)
    {
        if (added is null)
        {
            return;
        }

        foreach (var (name, value) in added)
        {
            if (!TryAdd(headers, name, value))
            {
                // The value may be a secret.
                throw new ArgumentException($"The header '{name}' cannot be sent. Check that the name is that of a request header and that its value has no line break.");
            }
        }
    }

    private static bool TryAdd(HttpRequestHeaders headers, string name, string value) =>
        value.AsSpan().IndexOfAny('\r', '\n', '\0') < 0 && headers.TryAddWithoutValidation(name, value);
}
