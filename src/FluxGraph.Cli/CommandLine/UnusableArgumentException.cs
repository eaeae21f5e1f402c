namespace FluxGraph.Cli;

/// <summary>An argument names something that does not exist or cannot be read. The message is for the user.</summary>
internal sealed class UnusableArgumentException(string message) : Exception(message);
