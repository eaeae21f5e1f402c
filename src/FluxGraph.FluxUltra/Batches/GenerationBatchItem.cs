using System.Runtime.Versioning;

namespace FluxGraph.FluxUltra;

/// <summary>What became of one request of a batch.</summary>
/// <param name="Index">The request's place in the batch, from 0.</param>
/// <param name="Request">The request.</param>
/// <param name="Result">The generation, or what went wrong.</param>
[UnsupportedOSPlatform("browser")]
public sealed record GenerationBatchItem(int Index, ImageRequest Request, GenerationResult Result);
