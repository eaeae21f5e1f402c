namespace FluxGraph.FluxUltra;

/// <summary>What a suggestion is about.</summary>
public enum PromptSuggestionKind
{
    /// <summary>The prompt has very few words.</summary>
    TooShort,

    /// <summary>The prompt says nothing about a <see cref="PromptAspect"/>.</summary>
    MissingAspect,

    /// <summary>Two terms of the prompt cannot both be.</summary>
    Contradiction,
}
