namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an unsigned integer of 8 bits. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>UnsignedByte</c> by default.</param>
public class UnsignedByteSerializer(string typeName = BuiltInScalarNames.UnsignedByte) : ScalarSerializer<byte>(typeName);
