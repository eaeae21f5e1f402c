using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra;

/// <summary>Reads options from configuration, setting by setting: binding would need reflection.</summary>
[UnsupportedOSPlatform("browser")]
internal static class FluxUltraSettings
{
    /// <exception cref="OptionsValidationException">A setting cannot be read. A key is not quoted.</exception>
    public static void Read(IConfigurationSection section, FluxUltraOptions options)
    {
        if (!string.IsNullOrWhiteSpace(section[nameof(options.ApiKey)]))
        {
            options.ApiKey = ReadKey(() => ApiKey.FromConfiguration(section, nameof(options.ApiKey)));
        }

        options.Endpoint = ReadAddress(section, nameof(options.Endpoint)) ?? options.Endpoint;
        options.RestEndpoint = ReadAddress(section, nameof(options.RestEndpoint)) ?? options.RestEndpoint;
        options.Protocol = ReadName<SubmissionProtocol>(section, nameof(options.Protocol)) ?? options.Protocol;
        options.KeyHeader = ReadName<ApiKeyHeader>(section, nameof(options.KeyHeader)) ?? options.KeyHeader;

        if (section[nameof(options.Plan)] is { Length: > 0 } plan)
        {
            options.Plan = FluxUltraPlan.Find(plan) ?? throw Unreadable(
                section, nameof(options.Plan), "Free, Starter or Pro; set another plan in code");
        }

        options.QueueLimit = ReadNumber(section, nameof(options.QueueLimit)) ?? options.QueueLimit;
        options.PollingInterval = ReadDuration(section, nameof(options.PollingInterval)) ?? options.PollingInterval;
        options.RequestTimeout = ReadDuration(section, nameof(options.RequestTimeout)) ?? options.RequestTimeout;
        options.DownloadTimeout = ReadDuration(section, nameof(options.DownloadTimeout)) ?? options.DownloadTimeout;
        Read(section.GetSection(nameof(options.Retries)), options.Retries);
        Read(section.GetSection(nameof(options.Credits)), options.Credits);
    }

    private static void Read(IConfigurationSection section, RetryOptions options)
    {
        options.Tries = ReadNumber(section, nameof(options.Tries)) ?? options.Tries;
        options.Delay = ReadDuration(section, nameof(options.Delay)) ?? options.Delay;
        options.LongestDelay = ReadDuration(section, nameof(options.LongestDelay)) ?? options.LongestDelay;
        if (section[nameof(options.Jitter)] is { Length: > 0 } jitter)
        {
            options.Jitter = double.TryParse(jitter, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)
                ? part
                : throw Unreadable(section, nameof(options.Jitter), "a number such as 0.2");
        }

        if (section[nameof(options.SubmissionsAfterServerError)] is { Length: > 0 } answer)
        {
            options.SubmissionsAfterServerError = bool.TryParse(answer, out var isYes)
                ? isYes
                : throw Unreadable(section, nameof(options.SubmissionsAfterServerError), "true or false");
        }
    }

    private static void Read(IConfigurationSection section, CreditGuardOptions options)
    {
        options.CreditsToKeep = ReadNumber(section, nameof(options.CreditsToKeep)) ?? options.CreditsToKeep;
        options.BalanceLifetime = ReadDuration(section, nameof(options.BalanceLifetime)) ?? options.BalanceLifetime;
        var thresholds = section.GetSection(nameof(options.AlertThresholds));
        foreach (var threshold in thresholds.GetChildren())
        {
            options.AlertThresholds.Add(ReadNumber(thresholds, threshold.Key) ?? throw Unreadable(thresholds, threshold.Key, "a whole number"));
        }

        options.QueueOrder = ReadName<CreditOrder>(section, nameof(options.QueueOrder)) ?? options.QueueOrder;
    }

    /// <summary>Falls back to the environment variable where nothing else gave a key.</summary>
    public static void ReadEnvironment(FluxUltraOptions options)
    {
        if (options.ApiKey is null && !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(FluxUltraOptions.ApiKeyVariable)))
        {
            options.ApiKey = ReadKey(() => ApiKey.FromEnvironment(FluxUltraOptions.ApiKeyVariable));
        }
    }

    private static Uri? ReadAddress(IConfigurationSection section, string name)
    {
        if (section[name] is not { Length: > 0 } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw Unreadable(section, name, "an absolute address");
    }

    private static TEnum? ReadName<TEnum>(IConfigurationSection section, string name)
        where TEnum : struct, Enum
    {
        if (section[name] is not { Length: > 0 } text)
        {
            return null;
        }

        return Enum.TryParse<TEnum>(text, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : throw Unreadable(section, name, string.Join(", ", Enum.GetNames<TEnum>()));
    }

    private static int? ReadNumber(IConfigurationSection section, string name)
    {
        if (section[name] is not { Length: > 0 } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unreadable(section, name, "a whole number");
    }

    private static TimeSpan? ReadDuration(IConfigurationSection section, string name)
    {
        if (section[name] is not { Length: > 0 } text)
        {
            return null;
        }

        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration)
            ? duration
            : throw Unreadable(section, name, "a duration such as 00:00:02");
    }

    private static ApiKey ReadKey(Func<ApiKey> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException exception)
        {
            throw Invalid(exception.Message);
        }
    }

    private static OptionsValidationException Unreadable(IConfigurationSection section, string name, string expected) =>
        Invalid($"The configuration setting '{ConfigurationPath.Combine(section.Path, name)}' must be {expected}.");

    private static OptionsValidationException Invalid(string failure) =>
        new(Options.DefaultName, typeof(FluxUltraOptions), [failure]);
}
