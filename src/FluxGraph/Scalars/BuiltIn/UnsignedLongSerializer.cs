namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an unsigned integer of 64 bits. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>UnsignedLong</c> by default.</param>
public class UnsignedLongSerializer(string typeName = BuiltInScalarNames.UnsignedLong) : ScalarSerializer<ulong>(typeName);
