using System.Runtime.CompilerServices;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Lowering;

/// <summary>What the enums and input objects of a schema are called in C#. Found once for a schema: which names fall together depends on all of them.</summary>
internal sealed class SharedTypeNames
{
    private static readonly ConditionalWeakTable<Schema, SharedTypeNames> BySchema = new();

    private readonly Dictionary<string, string> _names;

    private SharedTypeNames(Schema schema)
    {
        GraphQLType[] types = [.. schema.Types.Where(type => type is EnumType or InputObjectType)];
        var names = CSharpName.TellApart([.. types.Select(type => ClientDirectives.NameOf(type) ?? type.Name)], CSharpName.Type);
        _names = types.Zip(names, (type, name) => (type.Name, name)).ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    public static SharedTypeNames Of(Schema schema) => BySchema.GetValue(schema, static schema => new SharedTypeNames(schema));

    public string this[GraphQLType type] => _names[type.Name];
}
