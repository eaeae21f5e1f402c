namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is an id. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>ID</c> by default.</param>
public class IdSerializer(string typeName = BuiltInScalarNames.ID) : ScalarSerializer<string>(typeName);
