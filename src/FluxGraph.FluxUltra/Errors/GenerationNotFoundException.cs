namespace FluxGraph.FluxUltra;

/// <summary>The account has no generation with the id that was asked for.</summary>
/// <param name="message">What happened and what to do about it.</param>
public sealed class GenerationNotFoundException(string message) : FluxUltraException(message)
{
    internal static GenerationNotFoundException For(string id) =>
        new($"The account has no generation '{id}'. Check the id, and that the key is of the account that started it.") { GenerationId = id };
}
