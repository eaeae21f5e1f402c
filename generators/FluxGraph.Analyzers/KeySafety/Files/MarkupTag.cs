using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>An opening tag, as far as it can be read.</summary>
/// <param name="End">The position behind it.</param>
/// <param name="IsClosed">Whether it has no content: <c>&lt;add /&gt;</c>.</param>
internal sealed record MarkupTag(TextSpan Name, IReadOnlyList<MarkupAttribute> Attributes, int End, bool IsClosed)
{
    /// <summary>Reads the tag that begins at a position.</summary>
    /// <param name="isRazor">Whether values may have C# in them.</param>
    public static MarkupTag Read(string text, int start, bool isRazor)
    {
        var position = start + 1;
        while (position < text.Length && !IsEndOfName(text[position]))
        {
            position++;
        }

        var name = TextSpan.FromBounds(start + 1, position);
        var attributes = new List<MarkupAttribute>();
        while (position < text.Length)
        {
            var character = text[position];
            if (character == '>')
            {
                return new MarkupTag(name, attributes, position + 1, text[position - 1] == '/');
            }

            if (character == '<')
            {
                // What looked like a tag was something else: the next one begins here.
                break;
            }

            if (char.IsWhiteSpace(character) || character is '/' or '=' or '"' or '\'')
            {
                position++;
                continue;
            }

            attributes.Add(ReadAttribute(text, ref position, isRazor));
        }

        return new MarkupTag(name, attributes, position, IsClosed: true);
    }

    private static MarkupAttribute ReadAttribute(string text, ref int position, bool isRazor)
    {
        var start = position;
        while (position < text.Length && (!IsEndOfName(text[position]) || position == start))
        {
            position++;
        }

        var name = TextSpan.FromBounds(start, position);
        var next = SkipBlanks(text, position);
        if (next >= text.Length || text[next] != '=')
        {
            return new MarkupAttribute(name, default);
        }

        position = SkipBlanks(text, next + 1);
        if (position >= text.Length || text[position] is not ('"' or '\''))
        {
            return new MarkupAttribute(name, ReadValue(text, ref position, quote: null, isRazor));
        }

        var value = ReadValue(text, ref position, text[position++], isRazor);
        position++;
        return new MarkupAttribute(name, value);
    }

    private static TextSpan ReadValue(string text, ref int position, char? quote, bool isRazor)
    {
        var start = position;
        while (position < text.Length && (quote is { } closing ? text[position] != closing : !char.IsWhiteSpace(text[position]) && text[position] != '>'))
        {
            position = isRazor && text[position] == '@' ? RazorCode.Skip(text, position) : position + 1;
        }

        return TextSpan.FromBounds(start, Math.Min(position, text.Length));
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsEndOfName(char character) => char.IsWhiteSpace(character) || character is '=' or '>' or '/' or '<' or '"' or '\'';
}
