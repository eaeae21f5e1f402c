namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an integer of 32 bits. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Int</c> by default.</param>
public class IntSerializer(string typeName = BuiltInScalarNames.Int) : ScalarSerializer<int>(typeName);
