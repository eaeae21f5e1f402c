using System.Globalization;

namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an ISO 8601 date and time without an offset. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>LocalDateTime</c> by default.</param>
public class LocalDateTimeSerializer(string typeName = BuiltInScalarNames.LocalDateTime) : ScalarSerializer<string, DateTime>(typeName)
{
    /// <inheritdoc/>
    public override DateTime Parse(string serializedValue) =>
        DateTime.Parse(serializedValue, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <inheritdoc/>
    protected override string Format(DateTime runtimeValue) => runtimeValue.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);
}
