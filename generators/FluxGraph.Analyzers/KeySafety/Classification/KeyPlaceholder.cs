namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>
/// Recognises text that stands where a key would: nothing at all, a template's hole, a word that says so.
/// Words are matched whole, so "latest" is not "test".
/// </summary>
internal static class KeyPlaceholder
{
    private const string BearerScheme = "Bearer ";
    private const int ShortestMask = 3;

    // One of these anywhere says that the text is no key.
    private static readonly HashSet<string> TellingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "testing", "fake", "dummy", "example", "sample", "placeholder", "mock", "stub",
        "changeme", "redacted", "your", "yourkey", "yourapikey",
    };

    // Text made of these alone names a key instead of being one: "my-api-key", "API_KEY_HERE".
    private static readonly HashSet<string> LabelWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "my", "the", "an", "a", "api", "key", "apikey", "token", "bearer", "here", "goes", "insert", "enter", "put", "set",
        "add", "replace", "with", "this", "me", "doitong", "flux", "ultra", "graph", "fluxultra", "fluxgraph",
        "todo", "none", "null", "undefined",
    };

    /// <summary>Whether <paramref name="text"/> is certainly not a key.</summary>
    public static bool Matches(string text)
    {
        var candidate = text.Trim();
        if (candidate.StartsWith(BearerScheme, StringComparison.OrdinalIgnoreCase))
        {
            candidate = candidate.Substring(BearerScheme.Length).Trim();
        }

        return RepeatsOneCharacter(candidate) || HasMask(candidate) || HasTemplateHole(candidate) || ReadsAsPlaceholder(candidate);
    }

    private static bool RepeatsOneCharacter(string text)
    {
        char? repeated = null;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character))
            {
                continue;
            }

            var lower = char.ToLowerInvariant(character);
            if (repeated is { } first && first != lower)
            {
                return false;
            }

            repeated = lower;
        }

        return true;
    }

    /// <summary>A run of x between symbols or ends; inside of a word it may be chance.</summary>
    private static bool HasMask(string text)
    {
        var length = 0;
        var onlyMask = true;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character))
            {
                if (onlyMask && length >= ShortestMask)
                {
                    return true;
                }

                length = 0;
                onlyMask = true;
            }
            else
            {
                length++;
                onlyMask &= character is 'x' or 'X';
            }
        }

        return onlyMask && length >= ShortestMask;
    }

    private static bool HasTemplateHole(string text) =>
        Encloses(text, "<", ">")
        || Encloses(text, "${", "}")
        || Encloses(text, "$(", ")")
        || Encloses(text, "#{", "}")
        || Encloses(text, "{{", "}}")
        // A percent sign also escapes characters, so this form must be the whole text.
        || (text.Length > 2 && text[0] == '%' && text.IndexOf('%', 1) == text.Length - 1);

    private static bool Encloses(string text, string opening, string closing)
    {
        var start = text.IndexOf(opening, StringComparison.Ordinal);
        return start >= 0 && text.IndexOf(closing, start + opening.Length, StringComparison.Ordinal) >= 0;
    }

    private static bool ReadsAsPlaceholder(string text)
    {
        var words = WordSplitter.Split(text).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if ((TellingWords.Contains(words[i].Word) && !MayBeChance(text, words, i)) || IsChangeMe(words, i))
            {
                return true;
            }
        }

        return words.All(word => LabelWords.Contains(word.Word));
    }

    // A random key spells a short word now and then, amid other letters and digits: "…5stubA…". A person's word begins or
    // ends there ("testKey1"), or has another one beside it ("myTestKey").
    private static bool MayBeChance(string text, List<(string Word, int Start)> words, int index)
    {
        var (word, start) = words[index];
        var end = start + word.Length;
        return start > 0 && char.IsLetterOrDigit(text[start - 1])
            && end < text.Length && char.IsLetterOrDigit(text[end])
            && !IsLabel(words[index - 1].Word)
            && !IsLabel(words[index + 1].Word);
    }

    private static bool IsLabel(string word) => word.Length > 1 && LabelWords.Contains(word);

    private static bool IsChangeMe(List<(string Word, int Start)> words, int index) =>
        index > 0
        && words[index].Word.Equals("me", StringComparison.OrdinalIgnoreCase)
        && words[index - 1].Word.Equals("change", StringComparison.OrdinalIgnoreCase);
}
