namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an integer of 8 bits. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Byte</c> by default.</param>
public class ByteSerializer(string typeName = BuiltInScalarNames.Byte) : ScalarSerializer<byte>(typeName);
