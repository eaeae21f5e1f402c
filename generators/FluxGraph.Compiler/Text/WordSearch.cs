namespace FluxGraph.Compiler.Text;

/// <summary>Looks for a name in a text, with vectorised search.</summary>
internal static class WordSearch
{
    /// <summary>Whether the name stands somewhere with no other letter, digit or underscore beside it.</summary>
    public static bool Contains(string text, string name)
    {
        for (var position = 0; position <= text.Length - name.Length;)
        {
            var found = text.AsSpan(position).IndexOf(name.AsSpan());
            if (found < 0)
            {
                return false;
            }

            var start = position + found;
            if (!IsPartOfName(text, start - 1) && !IsPartOfName(text, start + name.Length))
            {
                return true;
            }

            position = start + 1;
        }

        return false;
    }

    private static bool IsPartOfName(string text, int position) =>
        position >= 0 && position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');
}
