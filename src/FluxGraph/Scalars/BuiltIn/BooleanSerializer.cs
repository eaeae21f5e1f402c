namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is true and false. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Boolean</c> by default.</param>
public class BooleanSerializer(string typeName = BuiltInScalarNames.Boolean) : ScalarSerializer<bool>(typeName);
