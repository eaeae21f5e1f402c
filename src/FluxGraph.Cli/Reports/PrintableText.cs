using System.Text;

namespace FluxGraph.Cli;

/// <summary>
/// Text of a file as a terminal may see it: escape sequences and marks of writing direction, with which a file could
/// make the terminal show something else than what it holds, become replacement characters.
/// </summary>
internal static class PrintableText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Unprintable) && !text.Any(char.IsControl))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            printable.Append(char.IsControl(character) || Unprintable.Contains(character) ? '\uFFFD' : character);
        }

        return printable.ToString();
    }

    private static ReadOnlySpan<char> Unprintable => "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u2028\u2029";
}
