using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using FluxGraph.FluxUltra;
using FluxGraph.FluxUltra.AspNetCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what receives the webhooks of Flux Ultra.</summary>
[UnsupportedOSPlatform("browser")]
public static class FluxUltraWebhookBuilderExtensions
{
    /// <summary>Adds what receives webhooks; <c>app.MapFluxUltraWebhooks(…)</c> says where.</summary>
    /// <param name="builder">What <c>AddFluxUltra</c> returned.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    public static FluxUltraBuilder AddWebhooks(this FluxUltraBuilder builder, Action<FluxUltraWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        services.Configure(configure);
        services.AddOptions<FluxUltraWebhookOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FluxUltraWebhookOptions>, FluxUltraWebhookOptionsValidator>());
        services.TryAddSingleton<IWebhookInbox, MemoryWebhookInbox>();
        services.TryAddSingleton<WebhookHandlers>();
        services.TryAddSingleton<WebhookEndpoint>();
        services.AddHostedService<WebhookProcessor>();
        return builder;
    }

    /// <summary>
    /// Adds what receives webhooks, with options from configuration: <c>Secret</c>, or several in <c>Secrets</c>,
    /// <c>LargestBody</c>, <c>InboxCapacity</c>, <c>ConcurrentDeliveries</c>, and as <c>d.hh:mm:ss</c> <c>LongestDelay</c>.
    /// </summary>
    /// <param name="builder">What <c>AddFluxUltra</c> returned.</param>
    /// <param name="configuration">
    /// The application's configuration, of which the section <see cref="FluxUltraWebhookOptions.SectionName"/> is read; or a
    /// section, which is read itself.
    /// </param>
    /// <returns>The builder.</returns>
    public static FluxUltraBuilder AddWebhooks(this FluxUltraBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration as IConfigurationSection ?? configuration.GetSection(FluxUltraWebhookOptions.SectionName);
        return builder.AddWebhooks(options => FluxUltraWebhookSettings.Read(section, options));
    }

    /// <summary>Adds a handler of webhooks, made anew for each delivery.</summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="builder">What <c>AddFluxUltra</c> returned.</param>
    /// <returns>The builder.</returns>
    public static FluxUltraBuilder AddWebhookHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this FluxUltraBuilder builder)
        where THandler : class, IWebhookHandler
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<IWebhookHandler, THandler>();
        return builder;
    }
}
