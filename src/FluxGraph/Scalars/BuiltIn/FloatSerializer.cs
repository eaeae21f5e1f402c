namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is a number in double precision. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Float</c> by default.</param>
public class FloatSerializer(string typeName = BuiltInScalarNames.Float) : ScalarSerializer<double>(typeName);
