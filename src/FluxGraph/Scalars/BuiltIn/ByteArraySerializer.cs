namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is bytes, in Base64. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>ByteArray</c> by default.</param>
public class ByteArraySerializer(string typeName = BuiltInScalarNames.ByteArray) : ScalarSerializer<string, byte[]>(typeName)
{
    /// <inheritdoc/>
    public override byte[] Parse(string serializedValue) =>
        Convert.FromBase64String(serializedValue);

    /// <inheritdoc/>
    protected override string Format(byte[] runtimeValue) => Convert.ToBase64String(runtimeValue);
}
