namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is text. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>String</c> by default.</param>
public class StringSerializer(string typeName = BuiltInScalarNames.String) : ScalarSerializer<string>(typeName);
