using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.FluxUltra;

/// <summary>Configures Flux Ultra after its registration.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class FluxUltraBuilder
{
    private readonly string _apiClientName;

    internal FluxUltraBuilder(IServiceCollection services, string apiClientName) => (Services, _apiClientName) = (services, apiClientName);

    /// <summary>The services among which Flux Ultra is registered.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Configures the HTTP clients that GraphQL operations and REST requests go through. A handler that repeats requests may do so for questions.
    /// The request for a generation goes out again only after a refused connection or a rate limit (429), which
    /// certainly charged nothing; any other repetition ends in an <see cref="UnknownOutcomeException"/>.
    /// </summary>
    /// <param name="configure">Adds message handlers and the like; called at once, for each of the two.</param>
    /// <returns>This builder.</returns>
    public FluxUltraBuilder ConfigureApiClient(Action<IHttpClientBuilder> configure) =>
        Configure(_apiClientName, configure).Configure(TextToImageApi.HttpClientName, configure);

    /// <summary>Configures the HTTP client that images are downloaded with. The key is not sent through it.</summary>
    /// <param name="configure">Adds message handlers and the like; called at once.</param>
    /// <returns>This builder.</returns>
    public FluxUltraBuilder ConfigureDownloadClient(Action<IHttpClientBuilder> configure) =>
        Configure(ImageDownloader.HttpClientName, configure);

    private FluxUltraBuilder Configure(string clientName, Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Services.AddHttpClient(clientName));
        return this;
    }
}
