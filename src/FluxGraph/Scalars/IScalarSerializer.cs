using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>A serializer as reading and writing sees it, whatever stands in the JSON.</summary>
internal interface IScalarSerializer<TRuntime>
{
    TRuntime Read(ref Utf8JsonReader reader);

    void Write(Utf8JsonWriter writer, TRuntime value);
}
