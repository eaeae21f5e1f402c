namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>The words of a text, copied: for text of which few are looked at. <see cref="WordCursor"/> says what a word is.</summary>
internal static class WordSplitter
{
    public static IEnumerable<(string Word, int Start)> Split(string text)
    {
        var words = new WordCursor(text, 0, text.Length);
        while (words.MoveNext())
        {
            yield return (text.Substring(words.Start, words.Length), words.Start);
        }
    }
}
