namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an integer of 16 bits. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Short</c> by default.</param>
public class ShortSerializer(string typeName = BuiltInScalarNames.Short) : ScalarSerializer<short>(typeName);
