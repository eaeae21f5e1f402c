using System.Text.Json;
using FluxGraph.Serialization;

namespace Shop;

public sealed record Dimensions(double Width, double Height);

public sealed class DimensionsSerializer : ScalarSerializer<JsonElement, Dimensions>
{
    public DimensionsSerializer()
        : base("Dimensions")
    {
    }

    public override Dimensions Parse(JsonElement serializedValue) =>
        new(serializedValue.GetProperty("width").GetDouble(), serializedValue.GetProperty("height").GetDouble());

    protected override JsonElement Format(Dimensions runtimeValue) =>
        JsonSerializer.SerializeToElement(new { width = runtimeValue.Width, height = runtimeValue.Height });
}
