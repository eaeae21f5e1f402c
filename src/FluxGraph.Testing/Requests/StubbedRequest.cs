using System.Text.Json;

namespace FluxGraph.Testing;

/// <summary>A request that came to a <see cref="GraphQLStub"/>.</summary>
/// <param name="OperationName">The operation's name; empty where the request has none.</param>
/// <param name="Query">The document that was sent.</param>
/// <param name="Variables">The variables, an object; an empty one where none were sent.</param>
/// <param name="Headers">The headers, those of the content included. Those that may hold a secret, such as <c>Authorization</c>, have the value <c>***</c>.</param>
public sealed record StubbedRequest(
    string OperationName, string Query, JsonElement Variables, IReadOnlyDictionary<string, string> Headers);
