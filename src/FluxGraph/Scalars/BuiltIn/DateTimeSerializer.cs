using System.Globalization;

namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an ISO 8601 instant; without an offset it is in UTC. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>DateTime</c> by default.</param>
public class DateTimeSerializer(string typeName = BuiltInScalarNames.DateTime) : ScalarSerializer<string, DateTimeOffset>(typeName)
{
    /// <inheritdoc/>
    public override DateTimeOffset Parse(string serializedValue) =>
        DateTimeOffset.Parse(serializedValue, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <inheritdoc/>
    protected override string Format(DateTimeOffset runtimeValue) => runtimeValue.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
