using System.Globalization;

namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is a time of day, such as <c>13:45:30.25</c>. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>LocalTime</c> by default.</param>
public class LocalTimeSerializer(string typeName = BuiltInScalarNames.LocalTime) : ScalarSerializer<string, TimeOnly>(typeName)
{
    /// <inheritdoc/>
    public override TimeOnly Parse(string serializedValue) =>
        TimeOnly.ParseExact(serializedValue, ["HH:mm:ss.FFFFFFF", "HH:mm"], CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override string Format(TimeOnly runtimeValue) => runtimeValue.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
