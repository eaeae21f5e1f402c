using System.Xml;

namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an ISO 8601 duration, such as <c>PT1H30M</c>. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Duration</c> by default.</param>
public class DurationSerializer(string typeName = BuiltInScalarNames.Duration) : ScalarSerializer<string, TimeSpan>(typeName)
{
    /// <inheritdoc/>
    public override TimeSpan Parse(string serializedValue) =>
        XmlConvert.ToTimeSpan(serializedValue);

    /// <inheritdoc/>
    protected override string Format(TimeSpan runtimeValue) => XmlConvert.ToString(runtimeValue);
}
