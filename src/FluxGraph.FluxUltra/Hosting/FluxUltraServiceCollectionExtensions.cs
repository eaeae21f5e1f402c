using System.Runtime.Versioning;
using FluxGraph;
using FluxGraph.FluxUltra;
using FluxGraph.FluxUltra.Api;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Flux Ultra.</summary>
[UnsupportedOSPlatform("browser")]
public static class FluxUltraServiceCollectionExtensions
{
    private const string XApiKey = "X-API-Key";

    /// <summary>
    /// Adds <see cref="FluxUltraClient"/>, its <see cref="CreditGuard"/> and <see cref="CreditQueue"/>, and the generated
    /// <see cref="IDoitongClient"/> below it, as singletons. The key falls back to the environment variable <see cref="FluxUltraOptions.ApiKeyVariable"/>.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>What configures Flux Ultra further.</returns>
    public static FluxUltraBuilder AddFluxUltra(this IServiceCollection services, Action<FluxUltraOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return Register(services);
    }

    /// <summary>
    /// Adds <see cref="FluxUltraClient"/>, its <see cref="CreditGuard"/> and <see cref="CreditQueue"/>, and the generated
    /// <see cref="IDoitongClient"/> below it, as singletons, with options from configuration: <c>ApiKey</c>, <c>Endpoint</c>,
    /// <c>RestEndpoint</c>, <c>Protocol</c>, <c>KeyHeader</c>, <c>Plan</c>, <c>QueueLimit</c>, as <c>hh:mm:ss</c> <c>PollingInterval</c>, <c>RequestTimeout</c> and
    /// <c>DownloadTimeout</c>, and the properties of <see cref="RetryOptions"/> in <c>Retries</c> and of <see cref="CreditGuardOptions"/> in <c>Credits</c>. The key falls back to the environment variable
    /// <see cref="FluxUltraOptions.ApiKeyVariable"/>.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">
    /// The application's configuration, of which the section <see cref="FluxUltraOptions.SectionName"/> is read; or a
    /// section, which is read itself.
    /// </param>
    /// <returns>What configures Flux Ultra further.</returns>
    public static FluxUltraBuilder AddFluxUltra(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration as IConfigurationSection ?? configuration.GetSection(FluxUltraOptions.SectionName);
        return services.AddFluxUltra(options => FluxUltraSettings.Read(section, options));
    }

    /// <summary>Registers once: options may come from several places, but a second handler for the key would be a mistake.</summary>
    private static FluxUltraBuilder Register(IServiceCollection services)
    {
        var registered = services.FirstOrDefault(service => service.ServiceType == typeof(FluxUltraBuilder));
        if (registered?.ImplementationInstance is FluxUltraBuilder existing)
        {
            return existing;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddOptions<FluxUltraOptions>().PostConfigure(FluxUltraSettings.ReadEnvironment).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FluxUltraOptions>, FluxUltraOptionsValidator>();
        services.AddMetrics();
        services.AddSingleton<FluxUltraClient>();
        services.AddHostedService<GenerationLifetimeService>();
        services.AddSingleton<CreditGuard>();
        services.AddSingleton(static provider => new CreditQueue(
            provider.GetRequiredService<CreditGuard>(), provider.GetRequiredService<IOptions<FluxUltraOptions>>().Value.Credits.QueueOrder));

        // The download has a time limit of its own, which the reading of the image counts towards.
        services.AddHttpClient(ImageDownloader.HttpClientName, static client => client.Timeout = Timeout.InfiniteTimeSpan);
        var apiClient = services.AddDoitongClient().ConfigureHttpClient(ConfigureApiClient, AddApiKey);
        services.PostConfigure<HttpClientFactoryOptions>(apiClient.ClientName, AddSubmissionGuard);

        AddRestClient(services);

        var builder = new FluxUltraBuilder(services, apiClient.ClientName);
        services.AddSingleton(builder);
        return builder;
    }

    private static void ConfigureApiClient(IServiceProvider provider, HttpClient client)
    {
        var options = provider.GetRequiredService<IOptions<FluxUltraOptions>>().Value;
        client.BaseAddress = options.Endpoint;
        client.Timeout = options.RequestTimeout;
    }

    private static void AddApiKey(IHttpClientBuilder apiClient) => apiClient
        .RedactLoggedHeaders(static _ => true)
        .AddHttpMessageHandler(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<FluxUltraOptions>>().Value;
            return new ApiKeyHandler(options.ApiKey!, options.Endpoint, options.KeyHeader == ApiKeyHeader.XApiKey ? XApiKey : null);
        });

    private static void AddRestClient(IServiceCollection services)
    {
        // The request has a time limit of its own, which the reading of the answer counts towards.
        services.AddHttpClient(TextToImageApi.HttpClientName, static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(static _ => true)
            .AddHttpMessageHandler(static provider =>
            {
                var options = provider.GetRequiredService<IOptions<FluxUltraOptions>>().Value;
                return new ApiKeyHandler(
                    options.ApiKey!, options.FindRestEndpoint(), options.KeyHeader == ApiKeyHeader.AuthorizationBearer ? null : XApiKey);
            });
        services.PostConfigure<HttpClientFactoryOptions>(TextToImageApi.HttpClientName, AddSubmissionGuard);
    }

    /// <summary>Behind all other handlers, whenever they are added: it has to see what they repeat.</summary>
    private static void AddSubmissionGuard(HttpClientFactoryOptions options) =>
        options.HttpMessageHandlerBuilderActions.Add(static handlers => handlers.AdditionalHandlers.Add(new SubmissionGuard()));
}
