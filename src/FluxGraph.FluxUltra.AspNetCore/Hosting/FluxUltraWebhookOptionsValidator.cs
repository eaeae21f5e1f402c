using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>Says all that is wrong with options at once, and how to mend it. Secrets are not quoted.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class FluxUltraWebhookOptionsValidator : IValidateOptions<FluxUltraWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, FluxUltraWebhookOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        if (options.Secrets.Count == 0 || options.Secrets.Any(secret => secret is null))
        {
            failures.AddError(
                $"There is no secret for Flux Ultra's webhooks: anybody could send one. Set {FluxUltraWebhookOptions.SectionName}:Secret in "
                + "user secrets or in a vault, or FluxUltra__Webhooks__Secret in the environment; never in source or appsettings.json.");
        }

        RequireRange(failures, options.LargestBody, 1024, 1024 * 1024, nameof(options.LargestBody));
        RequireRange(failures, options.LongestDelay, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30), nameof(options.LongestDelay));
        RequireRange(failures, options.InboxCapacity, 1, 100_000, nameof(options.InboxCapacity));
        RequireRange(failures, options.ConcurrentDeliveries, 1, 1_000, nameof(options.ConcurrentDeliveries));
        return failures.Build();
    }

    private static void RequireRange<T>(ValidateOptionsResultBuilder failures, T value, T least, T most, string option)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            failures.AddError(string.Create(
                CultureInfo.InvariantCulture, $"{nameof(FluxUltraWebhookOptions)}.{option} must be from {least} to {most}; it is {value}."));
        }
    }
}
