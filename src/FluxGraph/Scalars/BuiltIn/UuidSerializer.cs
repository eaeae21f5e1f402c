namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is a UUID. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>UUID</c> by default.</param>
public class UuidSerializer(string typeName = BuiltInScalarNames.UUID) : ScalarSerializer<string, Guid>(typeName)
{
    /// <inheritdoc/>
    public override Guid Parse(string serializedValue) =>
        Guid.Parse(serializedValue);

    /// <inheritdoc/>
    protected override string Format(Guid runtimeValue) => runtimeValue.ToString();
}
