using System.Text;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Reads a prompt by the advice of the API's documentation: be specific about style and mood, say something of light,
/// camera and composition, and avoid what contradicts itself. It suggests and never blocks; nothing is sent anywhere.
/// </summary>
/// <remarks>
/// It knows English words, and nothing of grammar: "no snow in summer" is a contradiction to it. Of a prompt that is
/// mostly written in other letters than those of English, only the length is judged, and not at all in scripts without
/// spaces between words.
/// </remarks>
public static class PromptAnalyzer
{
    /// <summary>A prompt of fewer words is too short to say what an image looks like.</summary>
    private const int FewestWords = 5;

    /// <summary>What could be better about a prompt; empty when there is nothing to say.</summary>
    /// <param name="prompt">The prompt, of any length.</param>
    /// <returns>At most one suggestion of a length, one for each aspect, and one for each pair of terms that contradict each other, in this order.</returns>
    public static IReadOnlyList<PromptSuggestion> Analyze(string prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var words = NormalizeWords(prompt, out var count);
        var suggestions = new List<PromptSuggestion>();
        var isEnglish = IsMostlyEnglishLetters(prompt);
        if (count < FewestWords && (isEnglish || prompt.Contains(' ', StringComparison.Ordinal)))
        {
            suggestions.Add(new PromptSuggestion(
                PromptSuggestionKind.TooShort, Aspect: null, "Say more about what the image shows: what is in it, what it looks like, where it is."));
        }

        if (!isEnglish)
        {
            return suggestions;
        }

        foreach (var (aspect, examples, terms) in PromptVocabulary.Aspects)
        {
            if (FindFirst(words, terms) is null)
            {
                suggestions.Add(new PromptSuggestion(
                    PromptSuggestionKind.MissingAspect, aspect, $"Nothing is said about the {NameOf(aspect)}: try {examples}."));
            }
        }

        foreach (var (left, right) in PromptVocabulary.Opposites)
        {
            if (FindFirst(words, left) is { } one && FindFirst(words, right) is { } other)
            {
                suggestions.Add(new PromptSuggestion(
                    PromptSuggestionKind.Contradiction, Aspect: null, $"\"{one}\" and \"{other}\" contradict each other: keep one of them."));
            }
        }

        return suggestions;
    }

    private static string NameOf(PromptAspect aspect) => aspect switch
    {
        PromptAspect.Style => "style",
        PromptAspect.Lighting => "lighting",
        PromptAspect.Camera => "camera",
        PromptAspect.Composition => "composition",
        _ => "mood",
    };

    private static string? FindFirst(string words, string[] terms) =>
        Array.Find(terms, term => words.Contains($" {term} ", StringComparison.Ordinal));

    /// <summary>The words in lower case with one space around each, so that a term is found at the edges of words only.</summary>
    private static string NormalizeWords(string prompt, out int count)
    {
        var words = new StringBuilder(" ", prompt.Length + 2);
        count = 0;
        foreach (var rune in prompt.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                count += words[^1] == ' ' ? 1 : 0;
                words.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.Append(' ').ToString();
    }

    private static bool IsMostlyEnglishLetters(string prompt)
    {
        var letters = 0;
        var englishLetters = 0;
        foreach (var rune in prompt.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                letters++;
                englishLetters += rune.IsAscii ? 1 : 0;
            }
        }

        return englishLetters * 2 >= letters;
    }
}
