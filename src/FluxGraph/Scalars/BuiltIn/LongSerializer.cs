namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an integer of 64 bits. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Long</c> by default.</param>
public class LongSerializer(string typeName = BuiltInScalarNames.Long) : ScalarSerializer<long>(typeName);
