using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes how a program chooses one of several ways to the server.</summary>
internal static class TransportProfileEmitter
{
    private const string OperationKind = "global::FluxGraph.OperationKind";

    /// <summary>The enum that has a value for each profile, where there are several.</summary>
    public static string EnumOf(string client) => client + "ProfileKind";

    public static void WriteEnum(CodeWriter writer, string client, EquatableArray<TransportProfile> profiles, OutputSettings settings)
    {
        writer.Line();
        writer.Line($"/// <summary>The ways in which operations of {client} can reach the server.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Open($"{FileHeader.Access(settings)} enum {EnumOf(client)}"))
        {
            foreach (var profile in profiles)
            {
                writer.Line($"/// <summary>{Description(profile)}</summary>");
                writer.Line($"{profile.Name},");
            }
        }
    }

    /// <summary>The argument that says what goes over a WebSocket; null where there is nothing to say.</summary>
    /// <param name="enumType">The enum of the parameter <c>profile</c>.</param>
    public static string? Argument(EquatableArray<TransportProfile> profiles, string enumType) => profiles.Length switch
    {
        0 => null,
        1 => Kinds(profiles[0]),
        _ => $"profile switch {{ {string.Join(", ", profiles.Select(profile => $"{enumType}.{profile.Name} => {Kinds(profile)}"))}, "
            + "_ => throw new global::System.ArgumentOutOfRangeException(nameof(profile)) }",
    };

    private static string Kinds(TransportProfile profile)
    {
        var kinds = profile.OverWebSocket.Select(type => $"{OperationKind}.{type}").ToArray();
        return kinds.Length == 0 ? $"global::System.Array.Empty<{OperationKind}>()" : $"new[] {{ {string.Join(", ", kinds)} }}";
    }

    private static string Description(TransportProfile profile)
    {
        string[] kinds = [.. profile.OverWebSocket.Select(type => type switch
        {
            OperationType.Query => "queries",
            OperationType.Mutation => "mutations",
            _ => "subscriptions",
        })];
        return kinds.Length switch
        {
            0 => "Everything goes over HTTP.",
            3 => "Everything goes over a WebSocket.",
            _ => $"Over a WebSocket go {string.Join(" and ", kinds)}, over HTTP all else.",
        };
    }
}
