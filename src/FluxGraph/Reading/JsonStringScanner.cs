using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FluxGraph.CompilerServices;

/// <summary>Finds where a JSON string ends, and checks its escapes on the way.</summary>
internal static class JsonStringScanner
{
    private const int HexDigits = 4;

    /// <summary>Finds the closing quote.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="start">The place behind the opening quote.</param>
    /// <param name="form">What the string is made of.</param>
    /// <returns>The place of the quote; where there is no such string, the complement of the place that is wrong.</returns>
    public static int FindEnd(ReadOnlySpan<byte> json, int start, out JsonStringForm form)
    {
        var beyondAscii = 0u;
        var isEscaped = false;
        for (var at = start; ; isEscaped = true)
        {
            at = FindSpecial(json, at, ref beyondAscii);
            form = new JsonStringForm(isEscaped, beyondAscii == 0);
            if ((uint)at >= (uint)json.Length)
            {
                return ~at;
            }

            if (json[at] == '"')
            {
                return at;
            }

            var length = EscapeLength(json[at..]);
            if (length == 0)
            {
                return ~at;
            }

            at += length;
        }
    }

    /// <summary>Finds a quote, a backslash or a control character, or the end.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="beyondAscii">Not zero afterwards if a byte that is not ASCII was passed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindSpecial(ReadOnlySpan<byte> json, int at, ref uint beyondAscii)
    {
        ref var bytes = ref MemoryMarshal.GetReference(json);
        if (Vector256.IsHardwareAccelerated)
        {
            for (; at <= json.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
            {
                var block = Vector256.LoadUnsafe(ref bytes, (nuint)at);
                var specials = (Vector256.Equals(block, Vector256.Create((byte)'"'))
                    | Vector256.Equals(block, Vector256.Create((byte)'\\'))
                    | Vector256.LessThan(block, Vector256.Create((byte)' '))).ExtractMostSignificantBits();
                if (IsSpecial(specials, block.ExtractMostSignificantBits(), ref at, ref beyondAscii))
                {
                    return at;
                }
            }
        }

        for (; at <= json.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref bytes, (nuint)at);
            var specials = (Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '))).ExtractMostSignificantBits();
            if (IsSpecial(specials, block.ExtractMostSignificantBits(), ref at, ref beyondAscii))
            {
                return at;
            }
        }

        for (; at < json.Length && json[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '); at++)
        {
            beyondAscii |= json[at] & 0x80u;
        }

        return at;
    }

    /// <summary>Whether a block has a special character, to whose place this goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpecial(uint specials, uint blockBeyondAscii, ref int at, ref uint beyondAscii)
    {
        if (specials == 0)
        {
            beyondAscii |= blockBeyondAscii;
            return false;
        }

        var index = BitOperations.TrailingZeroCount(specials);
        beyondAscii |= blockBeyondAscii & ((1u << index) - 1);
        at += index;
        return true;
    }

    /// <summary>How long the escape is that the text starts with; zero when it is none.</summary>
    private static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text[0] != '\\' || text.Length < 2)
        {
            return 0;
        }

        if (text[1] != 'u')
        {
            return "\"\\/bfnrt"u8.Contains(text[1]) ? 2 : 0;
        }

        if (text.Length < 2 + HexDigits)
        {
            return 0;
        }

        foreach (var digit in text.Slice(2, HexDigits))
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return 0;
            }
        }

        return 2 + HexDigits;
    }
}
