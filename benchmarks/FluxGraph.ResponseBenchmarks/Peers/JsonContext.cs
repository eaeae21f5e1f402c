using System.Text.Json.Serialization;

namespace FluxGraph.ResponseBenchmarks.Peers;

/// <summary>System.Text.Json's source generation for answers that have the type's name first.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RequestJson))]
[JsonSerializable(typeof(ResponseJson))]
internal sealed partial class JsonContext : JsonSerializerContext;

/// <summary>The same for answers that have it anywhere, which costs System.Text.Json more.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(ResponseJson))]
internal sealed partial class AnyOrderJsonContext : JsonSerializerContext;
