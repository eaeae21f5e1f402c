using System.Text.Json;
using FluxGraph.Serialization;

namespace FluxGraph.CompilerServices;

/// <summary>The serializers for scalars with a <c>@runtimeType</c> that FluxGraph knows and no application registered one for.</summary>
internal static class BuiltInSerializers
{
    private static readonly Dictionary<Type, ISerializer> ByRuntimeType = new()
    {
        [typeof(string)] = new StringSerializer(),
        [typeof(bool)] = new BooleanSerializer(),
        [typeof(byte)] = new ByteSerializer(),
        [typeof(short)] = new ShortSerializer(),
        [typeof(ushort)] = new UnsignedShortSerializer(),
        [typeof(int)] = new IntSerializer(),
        [typeof(uint)] = new UnsignedIntSerializer(),
        [typeof(long)] = new LongSerializer(),
        [typeof(ulong)] = new UnsignedLongSerializer(),
        [typeof(sbyte)] = new AsItIs<sbyte>(),
        [typeof(float)] = new AsItIs<float>(),
        [typeof(double)] = new FloatSerializer(),
        [typeof(decimal)] = new DecimalSerializer(),
        [typeof(JsonElement)] = new AnySerializer(),
        [typeof(byte[])] = new ByteArraySerializer(),
        [typeof(DateOnly)] = new DateSerializer(),
        [typeof(DateTimeOffset)] = new DateTimeSerializer(),
        [typeof(DateTime)] = new LocalDateTimeSerializer(),
        [typeof(TimeOnly)] = new LocalTimeSerializer(),
        [typeof(TimeSpan)] = new TimeSpanSerializer(),
        [typeof(Uri)] = new UrlSerializer(),
        [typeof(Guid)] = new UuidSerializer(),
    };

    public static ISerializer? Find(Type runtimeType) => ByRuntimeType.GetValueOrDefault(runtimeType);

    private sealed class AsItIs<T>() : ScalarSerializer<T>(typeof(T).Name);
}
