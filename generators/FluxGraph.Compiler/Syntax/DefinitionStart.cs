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

    /// <summary>
    /// The offset of a definition that a broken one swallowed, for want of a brace; null when there is none before the
    /// place of the mistake. Inside a definition a word in the first column proves little, so two more tokens must fit.
    /// </summary>
    public static int? FindSwallowed(SourceDocument source, int definitionStart, int mistake)
    {
        var tokens = new TokenReader(source);
        tokens.MoveTo(definitionStart);
        tokens.Advance();
        while (tokens.Current.Start < mistake && !tokens.Is(TokenKind.EndOfFile) && !tokens.Is(TokenKind.Invalid))
        {
            var start = tokens.Current.Start;
            var isCandidate = IsFirstColumn(source.Text, start) && IsAt(source.Text, start) && tokens.Is(TokenKind.Name);
            tokens.Advance();
            if (isCandidate && tokens.TryTake(TokenKind.Name) && IsHeadContinued(tokens))
            {
                return start;
            }
        }

        return null;
    }

    private static bool IsHeadContinued(TokenReader tokens) =>
        tokens.Is(TokenKind.LeftBrace) || tokens.Is(TokenKind.LeftParenthesis) || tokens.Is(TokenKind.At) || tokens.Is(TokenKind.Equals)
        || tokens.IsKeyword("on") || tokens.IsKeyword("implements");

    private static bool IsFirstColumn(string text, int offset) => offset == 0 || text[offset - 1] is '\n' or '\r';

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
