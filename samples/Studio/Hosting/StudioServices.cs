using System.Globalization;
using System.Threading.RateLimiting;

namespace Studio;

/// <summary>What the program is made of.</summary>
internal static class StudioServices
{
    /// <summary>The policy of the one request that costs credits.</summary>
    public const string OrderPolicy = "orders";

    public static IServiceCollection AddStudio(this IServiceCollection services, IConfiguration configuration, FluxUltraConnection fluxUltra)
    {
        fluxUltra.AddTo(services, configuration);
        services.AddSingleton(fluxUltra);
        services.AddSingleton<ImageFolder>();
        services.AddSingleton<ImageShelf>();
        services.AddSingleton<CreditMeter>();
        services.AddSingleton<EventBoard>();
        services.AddSingleton<GenerationWatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<GenerationWatcher>());
        services.AddProblemDetails();

        // Whoever reaches the page spends the account's credits. An application with users signs them in and counts for each.
        var ordersPerMinute = configuration.GetValue("Studio:OrdersPerMinute", 20);
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(OrderPolicy, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = ordersPerMinute, Window = TimeSpan.FromMinutes(1) }));
            limiter.OnRejected = async (rejected, cancellationToken) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter))
                {
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                await FailureProblem.TooManyOrders().ExecuteAsync(rejected.HttpContext);
            };
        });
        return services;
    }
}
