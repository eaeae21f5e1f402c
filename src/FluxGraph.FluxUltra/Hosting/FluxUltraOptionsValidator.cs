using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra;

/// <summary>Says all that is wrong with options at once, and how to mend it. Keys are not quoted.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class FluxUltraOptionsValidator : IValidateOptions<FluxUltraOptions>
{
    public ValidateOptionsResult Validate(string? name, FluxUltraOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        if (options.ApiKey is null)
        {
            failures.AddError(
                "There is no API key for Flux Ultra. Set FluxUltra:ApiKey in user secrets or in a vault, FluxUltra__ApiKey in the "
                + $"environment, or {FluxUltraOptions.ApiKeyVariable} in the environment; never in source or appsettings.json.");
        }

        if (FindDefect(options.Endpoint) is { } defect)
        {
            failures.AddError($"{nameof(FluxUltraOptions)}.{nameof(options.Endpoint)} {defect}.");
        }

        if (options.RestEndpoint is not null && FindDefect(options.RestEndpoint) is { } restDefect)
        {
            failures.AddError($"{nameof(FluxUltraOptions)}.{nameof(options.RestEndpoint)} {restDefect}.");
        }

        if (!Enum.IsDefined(options.Protocol))
        {
            failures.AddError($"{nameof(FluxUltraOptions)}.{nameof(options.Protocol)} must be one of the protocols.");
        }

        if (!Enum.IsDefined(options.KeyHeader))
        {
            failures.AddError($"{nameof(FluxUltraOptions)}.{nameof(options.KeyHeader)} must be one of the headers.");
        }

        RequireRange(failures, options.PollingInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5), nameof(options.PollingInterval));
        RequireRange(failures, options.RequestTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10), nameof(options.RequestTimeout));
        RequireRange(failures, options.DownloadTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(options.DownloadTimeout));
        if (options.Plan?.FindDefect() is { } planDefect)
        {
            failures.AddError($"{nameof(FluxUltraOptions)}.{nameof(options.Plan)}.{planDefect}.");
        }

        if (options.QueueLimit is < 0 or > 1_000_000)
        {
            failures.AddError(string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(FluxUltraOptions)}.{nameof(options.QueueLimit)} must be from 0 to 1000000; it is {options.QueueLimit}."));
        }

        if (options.Retries.FindDefect() is { } retriesDefect)
        {
            failures.AddError($"{nameof(FluxUltraOptions)}.{nameof(options.Retries)}.{retriesDefect}.");
        }

        if (options.Credits.FindDefect() is { } creditsDefect)
        {
            failures.AddError($"{nameof(FluxUltraOptions)}.{nameof(options.Credits)}.{creditsDefect}.");
        }

        return failures.Build();
    }

    private static string? FindDefect(Uri? endpoint) => endpoint switch
    {
        null => "must be set",
        { IsAbsoluteUri: false } => "must be an absolute address",
        { UserInfo.Length: > 0 } => "must not hold a user name or a password",
        { Query.Length: > 0 } => "must not have a query: queries end up in logs",
        _ when endpoint.Scheme == Uri.UriSchemeHttps => null,
        _ when endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback => null,
        _ => "must be https, so that nobody on the way reads the key; http is for loopback addresses only",
    };

    private static void RequireRange(ValidateOptionsResultBuilder failures, TimeSpan value, TimeSpan least, TimeSpan most, string option)
    {
        if (value < least || value > most)
        {
            failures.AddError($"{nameof(FluxUltraOptions)}.{option} must be from {least} to {most}; it is {value}.");
        }
    }
}
