namespace FluxGraph.Emulator.Tests;

internal sealed record ReceivedWebhook(byte[] Body, string? ContentType, string Signature);
