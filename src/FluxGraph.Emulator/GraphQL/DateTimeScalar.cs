using GraphQL.Types;

namespace FluxGraph.Emulator;

/// <summary>The schema's <c>DateTime</c>. <see cref="InstantJsonConverter"/> writes it; no argument takes one.</summary>
internal sealed class DateTimeScalar : ScalarGraphType
{
    public DateTimeScalar() => Name = "DateTime";

    public override object? ParseValue(object? value) => ThrowValueConversionError(value);

    public override object? Serialize(object? value) => value is null or DateTimeOffset ? value : ThrowSerializationError(value);
}
