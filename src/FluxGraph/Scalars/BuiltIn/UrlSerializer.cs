namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is a URL. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>URL</c> by default.</param>
public class UrlSerializer(string typeName = BuiltInScalarNames.Url) : ScalarSerializer<string, Uri>(typeName)
{
    /// <inheritdoc/>
    public override Uri Parse(string serializedValue) =>
        new(serializedValue, UriKind.RelativeOrAbsolute);

    /// <inheritdoc/>
    protected override string Format(Uri runtimeValue) => runtimeValue.OriginalString;
}
