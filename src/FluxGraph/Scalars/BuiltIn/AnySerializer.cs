using System.Text.Json;

namespace FluxGraph.Serialization;

/// <summary>The serializer of a scalar that is any JSON. Register one for a scalar of another name.</summary>
/// <param name="typeName">The scalar's name in the schema; <c>Any</c> by default.</param>
public class AnySerializer(string typeName = BuiltInScalarNames.Any) : ScalarSerializer<JsonElement>(typeName);
