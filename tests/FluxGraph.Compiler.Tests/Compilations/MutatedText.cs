using CsCheck;

namespace FluxGraph.Compiler.Tests.Compilations;

/// <summary>Texts that were right once: pieces cut out, doubled, moved, and tokens dropped in anywhere.</summary>
internal static class MutatedText
{
    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", "!", "$", "&", "...", ":", "=", "@", "|", "\"", "\"\"\"", "\\", "\\u{", "#", "\n", "\r\n", "\r", ",", " ", "\uFEFF", "\0", "\uD800", "😀",
        "query", "mutation", "subscription", "fragment", "on", "type", "interface", "union", "enum", "input", "scalar", "schema", "extend", "directive",
        "implements", "repeatable", "true", "false", "null", "1", "-1.5e3", "00", "a", "A", "_", "__typename", "id", "name", "friends", "hero",
        "\nquery X { hero { id } }\n", "\nfragment Y on Character { id ...Y }\n", "...Y", "... on Droid { ", "@include(if: $x)", "$x: Int = ", "/*", "//",
    ];

    public static Gen<string> Of(params string[] texts) =>
        Gen.Select(Gen.Int[0, texts.Length - 1].Select(index => texts[index]), Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 40], Gen.Int[0, Tokens.Length - 1].Select(index => Tokens[index]), Gen.Int[0, 3]).Array[0, 6])
            .Select((text, edits) => edits.Aggregate(text, (changed, edit) => Edit(changed, edit.Item1, edit.Item2, edit.Item3, edit.Item4)));

    private static string Edit(string text, int position, int length, string token, int kind)
    {
        position %= text.Length + 1;
        length = Math.Min(length, text.Length - position);
        return kind switch
        {
            0 => text.Remove(position, length),
            1 => text.Insert(position, token),
            2 => text.Insert(position, text.Substring(position, length)),
            _ => text.Remove(position, length).Insert(position, token),
        };
    }
}
