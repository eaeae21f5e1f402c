namespace FluxGraph.FluxUltra;

/// <summary>How a prompt might get better. It may quote words of the prompt, so treat it like the prompt.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Aspect">The aspect of which nothing is said; null for the other kinds.</param>
/// <param name="Message">What to change, in a sentence for people.</param>
public sealed record PromptSuggestion(PromptSuggestionKind Kind, PromptAspect? Aspect, string Message);
