using System.Runtime.Versioning;
using FluxGraph.FluxUltra;
using FluxGraph.FluxUltra.Api;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers several accounts of Flux Ultra.</summary>
[UnsupportedOSPlatform("browser")]
public static class KeyedFluxUltraServiceCollectionExtensions
{
    /// <summary>
    /// Adds an account by a key of its own: <c>[FromKeyedServices("key")] FluxUltraClient</c>, and likewise
    /// <see cref="CreditGuard"/>, <see cref="CreditQueue"/> and <see cref="IDoitongClient"/>. Accounts share clock, logs and
    /// metrics, and nothing else.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="accountKey">The account's key among the services; not its API key. Not blank.</param>
    /// <param name="configure">
    /// Sets the options. The environment variable <see cref="FluxUltraOptions.ApiKeyVariable"/> counts here too where there is
    /// no API key.
    /// </param>
    /// <returns>What configures this account further. Its services are the account's own, not the program's.</returns>
    /// <exception cref="ArgumentException">There is an account by this key already.</exception>
    public static FluxUltraBuilder AddKeyedFluxUltra(this IServiceCollection services, string accountKey, Action<FluxUltraOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(accountKey);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(service => service.IsKeyedService && service.ServiceType == typeof(KeyedAccount) && accountKey.Equals(service.ServiceKey)))
        {
            throw new ArgumentException($"There is an account by the key '{accountKey}' already.", nameof(accountKey));
        }

        var own = new ServiceCollection();
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddMetrics();
        services.AddKeyedSingleton(accountKey, (provider, _) => new KeyedAccount(own, provider));
        AddFromAccount<FluxUltraClient>(services, accountKey);
        AddFromAccount<CreditGuard>(services, accountKey);
        AddFromAccount<CreditQueue>(services, accountKey);
        AddFromAccount<IDoitongClient>(services, accountKey);
        services.AddSingleton<IHostedService>(provider => new KeyedAccountService(provider.GetRequiredKeyedService<KeyedAccount>(accountKey)));
        return own.AddFluxUltra(configure);
    }

    /// <summary>Handed out by the account, which disposes it: what a factory has made would be disposed twice, which is harmless to these.</summary>
    private static void AddFromAccount<T>(IServiceCollection services, string accountKey)
        where T : class =>
        services.AddKeyedSingleton(accountKey, static (provider, key) => provider.GetRequiredKeyedService<KeyedAccount>(key).Get<T>());
}
