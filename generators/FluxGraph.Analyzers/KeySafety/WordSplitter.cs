namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// Splits text into words at everything that is no letter or digit, between letters and digits, and at case boundaries:
/// "YOUR_ApiKey2" gives YOUR, Api, Key, 2, and "APIKey" gives API, Key.
/// </summary>
internal static class WordSplitter
{
    public static IEnumerable<(string Word, int Start)> Split(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetterOrDigit(text[i]))
            {
                if (i > start)
                {
                    yield return (text.Substring(start, i - start), start);
                }

                start = i + 1;
            }
            else if (i > start && IsBoundary(text, i))
            {
                yield return (text.Substring(start, i - start), start);
                start = i;
            }
        }
    }

    private static bool IsBoundary(string text, int index)
    {
        var before = text[index - 1];
        var here = text[index];
        if (char.IsDigit(before) != char.IsDigit(here))
        {
            return true;
        }

        if (!char.IsUpper(here))
        {
            return false;
        }

        // The last capital of a run begins the next word: API|Key.
        return char.IsLower(before) || (char.IsUpper(before) && index + 1 < text.Length && char.IsLower(text[index + 1]));
    }
}
