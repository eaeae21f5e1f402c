using System.Collections.Immutable;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>The names under which a key is found outside of the source.</summary>
internal sealed record KeyNames(string ConfigurationKey, string EnvironmentVariable)
{
    private const string ConfigurationKeyProperty = "ConfigurationKey";
    private const string EnvironmentVariableProperty = "EnvironmentVariable";

    private static readonly string[] RoleSuffixes = ["Client", "Options", "Query", "Mutation", "Subscription"];

    /// <summary>The names that FluxGraph documents for Flux Ultra.</summary>
    public static KeyNames FluxUltra { get; } = ForService("FluxUltra");

    /// <summary>The names for a generated client: <c>IStarWarsClient</c> gives <c>StarWars:ApiKey</c> and <c>STARWARS_API_KEY</c>.</summary>
    public static KeyNames ForGeneratedType(string typeName)
    {
        var service = typeName;
        if (service.Length > 2 && service[0] == 'I' && char.IsUpper(service[1]))
        {
            service = service.Substring(1);
        }

        foreach (var suffix in RoleSuffixes)
        {
            if (service.Length > suffix.Length && service.EndsWith(suffix, StringComparison.Ordinal))
            {
                service = service.Substring(0, service.Length - suffix.Length);
                break;
            }
        }

        return ForService(service);
    }

    /// <summary>What the code fix of a finding needs to know.</summary>
    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty
        .Add(ConfigurationKeyProperty, ConfigurationKey)
        .Add(EnvironmentVariableProperty, EnvironmentVariable);

    /// <summary>The reverse of <see cref="ToProperties"/>; the names of Flux Ultra where a finding carries none.</summary>
    public static KeyNames FromProperties(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(ConfigurationKeyProperty, out var configurationKey) && configurationKey is not null
        && properties.TryGetValue(EnvironmentVariableProperty, out var environmentVariable) && environmentVariable is not null
            ? new KeyNames(configurationKey, environmentVariable)
            : FluxUltra;

    private static KeyNames ForService(string service) =>
        new(service + ":ApiKey", service.ToUpperInvariant() + "_API_KEY");
}
