namespace FluxGraph.CompilerServices;

/// <summary>What a client's HTTP is like as long as the application says nothing else.</summary>
internal static class HttpClientDefaults
{
    private const int MiB = 1024 * 1024;

    /// <summary>How many bytes an answer may have.</summary>
    private const int MaximumResponseSize = 64 * MiB;

    // What HttpClient begins with: nobody chose it.
    private const long WithoutLimit = int.MaxValue;

    public static void Configure(HttpClient client, Uri? endpoint)
    {
        client.BaseAddress ??= endpoint;
        if (client.MaxResponseContentBufferSize == WithoutLimit)
        {
            client.MaxResponseContentBufferSize = MaximumResponseSize;
        }
    }
}
