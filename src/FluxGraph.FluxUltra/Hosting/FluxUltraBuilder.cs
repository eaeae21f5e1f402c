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
    /// Configures the HTTP client that operations go through. Do not add anything that repeats requests: a generation
    /// that is sent twice is paid for twice.
    /// </summary>
    /// <param name="configure">Adds message handlers and the like; called at once.</param>
    /// <returns>This builder.</returns>
    public FluxUltraBuilder ConfigureApiClient(Action<IHttpClientBuilder> configure) => Configure(_apiClientName, configure);

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
