using FluxGraph.Serialization;

namespace FluxGraph.CompilerServices;

/// <summary>
/// The serializers that an application registered. Those of the client that is at work are known to the thread while it
/// writes variables or reads data, which it does without a break: generated code for input objects has no other way to them.
/// </summary>
internal sealed class ScalarSerializers(IEnumerable<ISerializer> serializers)
{
    [ThreadStatic]
    private static ScalarSerializers? s_current;

    /// <summary>Of several serializers of a scalar the last one registered counts, as always with services.</summary>
    private readonly Dictionary<string, ISerializer> _byName = serializers
        .GroupBy(serializer => serializer.TypeName)
        .ToDictionary(same => same.Key, same => same.Last());

    public static ScalarSerializers None { get; } = new([]);

    /// <summary>The serializer of a scalar.</summary>
    /// <exception cref="InvalidOperationException">None is registered, or one for another type.</exception>
    public static IScalarSerializer<T> Find<T>(string typeName) =>
        s_current?._byName.GetValueOrDefault(typeName) switch
        {
            IScalarSerializer<T> serializer => serializer,
            null => throw new InvalidOperationException(
                $"No serializer for the scalar {typeName} is registered. Call services.AddSerializer<…>() with a ScalarSerializer of {typeof(T)}."),
            var other => throw new InvalidOperationException(
                $"The serializer {other.GetType()} that is registered for the scalar {typeName} is not one of {typeof(T)}, the scalar's @runtimeType."),
        };

    /// <summary>Makes them known to the thread until the scope is disposed.</summary>
    public Scope Use()
    {
        var scope = new Scope(s_current);
        s_current = this;
        return scope;
    }

    public readonly ref struct Scope(ScalarSerializers? previous)
    {
        private readonly ScalarSerializers? _previous = previous;

        public void Dispose() => s_current = _previous;
    }
}
