using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>Reads options from configuration, setting by setting: binding would need reflection.</summary>
[UnsupportedOSPlatform("browser")]
internal static class FluxUltraWebhookSettings
{
    /// <exception cref="OptionsValidationException">A setting cannot be read. A secret is not quoted.</exception>
    public static void Read(IConfigurationSection section, FluxUltraWebhookOptions options)
    {
        AddSecret(section.GetSection("Secret"), options);
        foreach (var secret in section.GetSection(nameof(options.Secrets)).GetChildren())
        {
            AddSecret(secret, options);
        }

        options.LargestBody = ReadNumber(section, nameof(options.LargestBody)) ?? options.LargestBody;
        options.InboxCapacity = ReadNumber(section, nameof(options.InboxCapacity)) ?? options.InboxCapacity;
        options.ConcurrentDeliveries = ReadNumber(section, nameof(options.ConcurrentDeliveries)) ?? options.ConcurrentDeliveries;
        if (section[nameof(options.LongestDelay)] is { Length: > 0 } text)
        {
            options.LongestDelay = TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var delay)
                ? delay
                : throw Unreadable(section, nameof(options.LongestDelay), "a duration such as 1.00:00:00");
        }
    }

    private static void AddSecret(IConfigurationSection setting, FluxUltraWebhookOptions options)
    {
        if (string.IsNullOrWhiteSpace(setting.Value))
        {
            return;
        }

        try
        {
            options.Secrets.Add(new WebhookSecret(setting.Value));
        }
        catch (ArgumentException exception)
        {
            throw Invalid($"The configuration setting '{setting.Path}' holds no valid secret. {exception.Message}");
        }
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

    private static OptionsValidationException Unreadable(IConfigurationSection section, string name, string expected) =>
        Invalid($"The configuration setting '{ConfigurationPath.Combine(section.Path, name)}' must be {expected}.");

    private static OptionsValidationException Invalid(string failure) =>
        new(Options.DefaultName, typeof(FluxUltraWebhookOptions), [failure]);
}
