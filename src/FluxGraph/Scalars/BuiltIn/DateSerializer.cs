using System.Globalization;

namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is a date, such as <c>2024-01-31</c>. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Date</c> by default.</param>
public class DateSerializer(string typeName = BuiltInScalarNames.Date) : ScalarSerializer<string, DateOnly>(typeName)
{
    /// <inheritdoc/>
    public override DateOnly Parse(string serializedValue) =>
        DateOnly.ParseExact(serializedValue, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override string Format(DateOnly runtimeValue) => runtimeValue.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
