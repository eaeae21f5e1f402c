using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using FluxGraph.CompilerServices;

namespace FluxGraph.Testing;

/// <summary>What FluxGraph generated into an assembly, of one client or of several.</summary>
internal sealed class GeneratedClient
{
    public const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConditionalWeakTable<Assembly, GeneratedClient> Clients = [];

    private readonly Dictionary<Type, GeneratedRecord> _records;
    private readonly FieldInfo[] _constants;

    private GeneratedClient(Assembly assembly)
    {
        Type[] types = [.. assembly.GetTypes().Where(type => IsGenerated(type.DeclaringType ?? type))];
        Operations = [.. types.Select(GeneratedOperation.Of).OfType<GeneratedOperation>()];
        Type[] statics = [.. types.Where(type => type is { IsAbstract: true, IsSealed: true })];
        _records = statics
            .SelectMany(type => type.GetMethods(AnyStatic))
            .Select(GeneratedRecord.Of)
            .OfType<GeneratedRecord>()
            .ToDictionary(record => record.Type);
        _constants = [.. statics.SelectMany(type => type.GetFields(AnyStatic))];
    }

    public IReadOnlyList<GeneratedOperation> Operations { get; }

    public IEnumerable<GeneratedRecord> Records => _records.Values;

    public static GeneratedClient Of(Type type) => Clients.GetValue(type.Assembly, assembly => new GeneratedClient(assembly));

    /// <summary>The class of a result; null where a type is none.</summary>
    public static GeneratedRecord? FindRecord(Type type) => IsGenerated(type) ? Of(type)._records.GetValueOrDefault(type) : null;

    /// <summary>Whether a type is a class of a result or one of its interfaces.</summary>
    public static bool IsOfResult(Type type) => FindRecord(type) is not null || (type.IsInterface && IsGenerated(type));

    /// <summary>The values of an enum; null where it is none of a schema.</summary>
    public static EnumTable? FindEnumTable(Type type) => IsGenerated(type)
        ? Of(type)._constants
            .FirstOrDefault(field => field.FieldType == typeof(EnumTable) && field.Name == type.Name && field.DeclaringType!.Namespace == type.Namespace)
            ?.GetValue(null) as EnumTable
        : null;

    /// <summary>The converters of the client's custom scalars that make values of a type.</summary>
    public IEnumerable<object> FindConverters(Type type)
    {
        var converter = typeof(ScalarConverter<>).MakeGenericType(type);
        return _constants.Where(field => field.FieldType.IsAssignableTo(converter)).Select(field => field.GetValue(null)!);
    }

    private static bool IsGenerated(Type type) => type.GetCustomAttribute<GeneratedCodeAttribute>(inherit: false)?.Tool == "FluxGraph";
}
