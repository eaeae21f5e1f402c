namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is a URI. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Uri</c> by default.</param>
public class UriSerializer(string typeName = BuiltInScalarNames.Uri) : ScalarSerializer<string, Uri>(typeName)
{
    /// <inheritdoc/>
    public override Uri Parse(string serializedValue) =>
        new(serializedValue, UriKind.RelativeOrAbsolute);

    /// <inheritdoc/>
    protected override string Format(Uri runtimeValue) => runtimeValue.OriginalString;
}
