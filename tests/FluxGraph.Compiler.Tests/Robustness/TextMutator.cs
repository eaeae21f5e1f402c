namespace FluxGraph.Compiler.Tests.Robustness;

/// <summary>Makes texts that are nearly what they were: what is almost right reaches deeper than noise.</summary>
internal sealed class TextMutator(Random random)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "\"", "\"\"\"", "#", ",", "\\", "\\u{110000}", "\\uD800", "\0", "\uFEFF", "\r\n", "-0", "1e999", "01",
        "query Q", "mutation", "subscription", "fragment F on", "...F", "... on", "on", "type", "extend", "interface", "implements", "union", "enum", "input", "scalar", "directive",
        "schema", "repeatable", "true", "null", "__typename", "__schema", "@include(if: $a)", "@skip(if: true)", "@deprecated", "@oneOf", "{ a }", "($a: Int = 1)", "[[[Int!]!]!]!",
        "{ \"a\": ", "[1,", "null,", "{\"__schema\":", "\"name\":", "\"kind\":\"OBJECT\"",
    ];

    public string Mutate(string text, string other)
    {
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            text = MutateOnce(text, other);
        }

        return text;
    }

    private string MutateOnce(string text, string other)
    {
        var (start, end) = Range(text);
        return random.Next(7) switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(start, Pieces[random.Next(Pieces.Length)]),
            2 => text.Insert(start, text[start..end]),
            3 => text[..start],
            4 => text.Insert(start, Slice(other)),
            5 => text.Insert(start, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 2_000)))),
            _ => text[..start] + (char)random.Next(char.MaxValue) + text[Math.Min(start + 1, text.Length)..],
        };
    }

    private string Slice(string text)
    {
        var (start, end) = Range(text);
        return text[start..end];
    }

    private (int Start, int End) Range(string text)
    {
        var start = random.Next(text.Length + 1);
        return (start, Math.Min(text.Length, start + random.Next(1, 200)));
    }
}
