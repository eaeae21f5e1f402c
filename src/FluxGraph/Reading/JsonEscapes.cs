using System.Globalization;
using System.Text;

namespace FluxGraph.CompilerServices;

/// <summary>Turns the escapes of a JSON string into what they stand for.</summary>
internal static class JsonEscapes
{
    private const int HexDigits = 4;

    /// <summary>The length of <c>\u</c> with its digits.</summary>
    private const int UnicodeEscape = 2 + HexDigits;

    /// <summary>Writes a string without its escapes. Bytes that are no UTF-8 stay as they are.</summary>
    /// <param name="content">What stands between the quotes; its escapes were checked.</param>
    /// <param name="text">Takes the text, which is never longer than the content.</param>
    /// <returns>How long the text is; -1 when an escape stands for half a surrogate pair.</returns>
    public static int Unescape(ReadOnlySpan<byte> content, Span<byte> text)
    {
        var length = 0;
        for (int plain; (plain = content.IndexOf((byte)'\\')) >= 0;)
        {
            content[..plain].CopyTo(text[length..]);
            length += plain;
            content = content[plain..];
            if (content[1] != 'u')
            {
                text[length++] = Unescape(content[1]);
                content = content[2..];
            }
            else if (TryReadRune(ref content, out var rune))
            {
                length += rune.EncodeToUtf8(text[length..]);
            }
            else
            {
                return -1;
            }
        }

        content.CopyTo(text[length..]);
        return length + content.Length;
    }

    private static byte Unescape(byte letter) => letter switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => letter,
    };

    private static bool TryReadRune(ref ReadOnlySpan<byte> content, out Rune rune)
    {
        var first = ReadCodeUnit(ref content);
        if (Rune.TryCreate(first, out rune))
        {
            return true;
        }

        return char.IsHighSurrogate(first)
            && content is [(byte)'\\', (byte)'u', ..]
            && Rune.TryCreate(first, ReadCodeUnit(ref content), out rune);
    }

    private static char ReadCodeUnit(ref ReadOnlySpan<byte> content)
    {
        var unit = ushort.Parse(content[2..UnicodeEscape], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        content = content[UnicodeEscape..];
        return (char)unit;
    }
}
