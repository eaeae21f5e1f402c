using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FluxGraph.FluxUltra;

/// <summary>Whether the API can be reached, takes the key, and has credits. Texts name neither key nor address.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class FluxUltraHealthCheck(CreditGuard guard, int fewestCredits) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var available = await guard.GetAvailableAsync(cancellationToken).ConfigureAwait(false);
            var data = new Dictionary<string, object> { ["creditsAvailable"] = available, ["creditsReserved"] = guard.Reserved };
            return available < fewestCredits
                ? HealthCheckResult.Degraded(string.Create(CultureInfo.InvariantCulture, $"{available} credits are left, fewer than {fewestCredits}."), exception: null, data)
                : HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"{available} credits are left."), data);
        }
        catch (RateLimitedException failure)
        {
            // Busy is not broken.
            return HealthCheckResult.Degraded("The account's rate limit is reached.", failure);
        }
        catch (FluxUltraException failure)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, failure.Message, failure);
        }
    }
}
