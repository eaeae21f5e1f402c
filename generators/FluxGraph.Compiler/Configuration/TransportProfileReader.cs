using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Json;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Configuration;

/// <summary>
/// Reads <c>transportProfiles</c>: a list of <c>{ "name": …, "default": …, "query": …, "mutation": …, "subscription": … }</c>,
/// in which each kind of operation goes the default's way unless it has one of its own.
/// </summary>
/// <param name="report">Takes the place of what is wrong, its name, and what is expected.</param>
internal sealed class TransportProfileReader(Action<SourceSpan, string, string> report)
{
    /// <summary>What a profile may have.</summary>
    public static readonly string[] Keys = ["name", "default", .. Kinds.Select(kind => kind.Key)];

    /// <summary>A transport of StrawberryShake's; operations that go this way go over HTTP.</summary>
    public const string InMemory = "InMemory";

    private const string Setting = "transportProfiles";
    private const string Default = "default";
    private const string WebSocket = "WebSocket";

    private static readonly string[] Transports = ["Http", WebSocket, InMemory];

    private static (string Key, OperationType Type)[] Kinds =>
        [("query", OperationType.Query), ("mutation", OperationType.Mutation), ("subscription", OperationType.Subscription)];

    public EquatableArray<TransportProfile> Read(JsonNode? value)
    {
        if (value is not (null or JsonNull or JsonArray))
        {
            report(value.Span, Setting, "must be a list, such as [{ \"default\": \"Http\", \"subscription\": \"WebSocket\" }].");
        }

        var profiles = new List<TransportProfile>();
        foreach (var item in (value as JsonArray)?.Items ?? [])
        {
            if (item is not JsonObject settings)
            {
                report(item.Span, Setting, "must have objects, such as { \"default\": \"Http\", \"subscription\": \"WebSocket\" }.");
                continue;
            }

            var profile = Read(settings);
            if (profiles.Any(other => other.Name == profile.Name))
            {
                report((settings.Find("name") ?? settings).Span, profile.Name, "is the name of another profile; give each a \"name\" of its own.");
            }

            profiles.Add(profile);
        }

        return profiles.ToEquatableArray();
    }

    private TransportProfile Read(JsonObject settings)
    {
        var name = settings.Find("name");
        var text = name is null ? Default : (name as JsonString)?.Value ?? string.Empty;
        if (!ConfigurationReader.IsIdentifier(text))
        {
            report(name!.Span, "name", "must be a C# identifier.");
        }

        var standard = ReadTransport(settings, Default) ?? Transports[0];
        var overWebSocket = Kinds
            .Where(kind => (ReadTransport(settings, kind.Key) ?? standard) == WebSocket)
            .Select(kind => kind.Type)
            .ToEquatableArray();
        return new TransportProfile(text.Length == 0 ? text : Casing.ToPascalCase(text), overWebSocket);
    }

    private string? ReadTransport(JsonObject settings, string key)
    {
        var value = settings.Find(key);
        var transport = Transports.FirstOrDefault(name => string.Equals(name, (value as JsonString)?.Value, StringComparison.OrdinalIgnoreCase));
        if (transport is null && value is not null)
        {
            report(value.Span, key, $"must be one of {string.Join(", ", Transports.Select(name => $"\"{name}\""))}.");
        }

        return transport;
    }
}
