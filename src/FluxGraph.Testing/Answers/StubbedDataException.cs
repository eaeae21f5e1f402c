namespace FluxGraph.Testing;

/// <summary>What a test gave does not fit the operation.</summary>
internal sealed class StubbedDataException(string message) : Exception(message);
