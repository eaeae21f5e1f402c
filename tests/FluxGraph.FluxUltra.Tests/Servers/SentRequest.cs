namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>A request as it went out.</summary>
internal sealed record SentRequest(Uri Address, string? Authorization, string? XApiKey);
