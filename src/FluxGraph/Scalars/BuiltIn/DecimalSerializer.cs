namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is a decimal number. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Decimal</c> by default.</param>
public class DecimalSerializer(string typeName = BuiltInScalarNames.Decimal) : ScalarSerializer<decimal>(typeName);
