namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an unsigned integer of 32 bits. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>UnsignedInt</c> by default.</param>
public class UnsignedIntSerializer(string typeName = BuiltInScalarNames.UnsignedInt) : ScalarSerializer<uint>(typeName);
