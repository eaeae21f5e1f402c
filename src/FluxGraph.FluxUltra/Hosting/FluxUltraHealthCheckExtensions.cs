using System.Runtime.Versioning;
using FluxGraph.FluxUltra;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the health check of Flux Ultra.</summary>
[UnsupportedOSPlatform("browser")]
public static class FluxUltraHealthCheckExtensions
{
    /// <summary>
    /// Adds a check that asks for the account's credits, at most once in <see cref="CreditGuardOptions.BalanceLifetime"/>: each
    /// question counts as a request. A reached rate limit and too few credits are degraded.
    /// </summary>
    /// <param name="builder">Where to add.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="accountKey">The key of the account, where it was added by <c>AddKeyedFluxUltra</c>; null for the one without.</param>
    /// <param name="fewestCredits">With fewer credits than these the check is degraded.</param>
    /// <param name="failureStatus">What it is when the API cannot be asked or does not take the key; null for unhealthy.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <returns>The builder.</returns>
    public static IHealthChecksBuilder AddFluxUltra(
        this IHealthChecksBuilder builder,
        string name = "flux-ultra",
        string? accountKey = null,
        int fewestCredits = 1,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new FluxUltraHealthCheck(
                accountKey is null ? provider.GetRequiredService<CreditGuard>() : provider.GetRequiredKeyedService<CreditGuard>(accountKey), fewestCredits),
            failureStatus,
            tags));
    }
}
