using System.Text.Json;

namespace FluxGraph.Testing;

/// <summary>The data that a test gave.</summary>
/// <param name="Json">The data.</param>
/// <param name="Errors">The errors that stand in it in the place of values.</param>
internal sealed record StubbedData(JsonElement Json, IReadOnlyList<IClientError> Errors);
