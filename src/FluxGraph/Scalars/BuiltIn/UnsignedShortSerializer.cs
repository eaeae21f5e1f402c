namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an unsigned integer of 16 bits. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>UnsignedShort</c> by default.</param>
public class UnsignedShortSerializer(string typeName = BuiltInScalarNames.UnsignedShort) : ScalarSerializer<ushort>(typeName);
