using System.Globalization;
using System.Xml;

namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an ISO 8601 duration, such as <c>PT1H30M</c>; .NET's constant format is read too. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>TimeSpan</c> by default.</param>
public class TimeSpanSerializer(string typeName = BuiltInScalarNames.TimeSpan) : ScalarSerializer<string, TimeSpan>(typeName)
{
    /// <inheritdoc/>
    public override TimeSpan Parse(string serializedValue) =>
        TimeSpan.TryParseExact(serializedValue, "c", CultureInfo.InvariantCulture, out var span) ? span : XmlConvert.ToTimeSpan(serializedValue);

    /// <inheritdoc/>
    protected override string Format(TimeSpan runtimeValue) => XmlConvert.ToString(runtimeValue);
}
