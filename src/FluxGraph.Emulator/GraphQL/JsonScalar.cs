using GraphQL.Types;

namespace FluxGraph.Emulator;

/// <summary>The schema's <c>JSON</c>: whatever <see cref="WireJson"/> makes of the value. No argument takes one.</summary>
internal sealed class JsonScalar : ScalarGraphType
{
    public JsonScalar() => Name = "JSON";

    public override object? ParseValue(object? value) => ThrowValueConversionError(value);

    public override object? Serialize(object? value) => value;
}
