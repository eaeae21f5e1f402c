using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>
/// Finds where reading can go on after a mistake. Braces cannot be trusted there, but people and formatters begin
/// definitions, and hardly anything else, in the first column with one of a dozen words.
/// </summary>
internal static class DefinitionStart
{
    private static readonly string[] Words =
    [
        "query", "mutation", "subscription", "fragment", "schema", "scalar", "type", "interface", "union", "enum", "input", "directive", "extend",
    ];

    /// <summary>The offset of the first definition that begins on a later line than the offset; the text's end when there is none.</summary>
    public static int FindAfter(string text, int offset)
    {
        while (offset < text.Length)
        {
            var lineBreak = text.AsSpan(offset).IndexOfAny('\n', '\r');
            if (lineBreak < 0)
            {
                return text.Length;
            }

            offset += lineBreak + 1;
            if (IsAt(text, offset))
            {
                return offset;
            }
        }

        return text.Length;
    }

    private static bool IsAt(string text, int offset)
    {
        foreach (var word in Words)
        {
            if (string.CompareOrdinal(text, offset, word, 0, word.Length) == 0
                && (offset + word.Length == text.Length || !CharacterClass.IsNameContinue(text[offset + word.Length])))
            {
                return true;
            }
        }

        return offset < text.Length && text[offset] == '{';
    }
}
