using System.Runtime.CompilerServices;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Semantics;

/// <summary>
/// What the enums and input objects of a schema are called in C#. All of them count, whether a document uses them or
/// not, so that no document's edit renames a type. The names of the client that has them go before theirs.
/// </summary>
internal sealed class SharedTypeNames
{
    private static readonly ConditionalWeakTable<ClientSchema, SharedTypeNames> Known = new();

    private readonly Dictionary<string, string> _names = [];

    private SharedTypeNames(string client, Schema? schema)
    {
        var own = OfClient(client);
        GraphQLType[] types = schema is null ? [] : [.. schema.Types.Where(type => type is EnumType or InputObjectType)];
        var names = DistinctNames.Of(
            [.. types.Select(type => ClientDirectives.NameOf(type) ?? type.Name)], Casing.ToPascalCase, AsWritten, name => own.Contains(name) || GeneratedMembers.IsReservedForTypes(name));
        for (var i = 0; i < types.Length; i++)
        {
            _names.Add(types[i].Name, names[i]);
        }

        Claims.TryClaim([.. own, .. names]);
    }

    /// <summary>The names that operations and fragments cannot have.</summary>
    public NameClaims Claims { get; } = new();

    /// <summary>The names for a client; of the same client they are worked out once.</summary>
    public static SharedTypeNames Of(ClientSchema client) =>
        Known.GetValue(client, static client => new SharedTypeNames(client.Client.SharedTypesClient, client.Schema));

    /// <summary>The names of a client's own types.</summary>
    public static string[] OfClient(string client) => [client, "I" + client, client + "Enums", client + "Scalars", client + "ProfileKind"];

    /// <summary>The C# name of an enum or input object.</summary>
    public string Find(string type) => _names[type];

    /// <summary>The compiler warns of types in small letters alone.</summary>
    private static string AsWritten(string name) => name.All(char.IsLower) ? Casing.ToPascalCase(name) : name;
}
