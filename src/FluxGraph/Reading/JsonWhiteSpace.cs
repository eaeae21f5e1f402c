using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FluxGraph.CompilerServices;

/// <summary>Passes over JSON's white space: spaces, tabs and line breaks.</summary>
internal static class JsonWhiteSpace
{
    /// <summary>The first place from a place on that is no white space; the length where there is none.</summary>
    public static int FindEnd(ReadOnlySpan<byte> json, int at)
    {
        // The space behind a colon.
        if ((uint)at < (uint)json.Length && IsWhiteSpace(json[at]))
        {
            at++;
        }

        if ((uint)at < (uint)json.Length && json[at] > ' ')
        {
            return at;
        }

        // A line break and what the next line is indented by.
        for (; at <= json.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)at);
            var others = ~(Vector128.Equals(block, Vector128.Create((byte)' '))
                | Vector128.Equals(block, Vector128.Create((byte)'\n'))
                | Vector128.Equals(block, Vector128.Create((byte)'\r'))
                | Vector128.Equals(block, Vector128.Create((byte)'\t'))).ExtractMostSignificantBits() & ushort.MaxValue;
            if (others != 0)
            {
                return at + BitOperations.TrailingZeroCount(others);
            }
        }

        while (at < json.Length && IsWhiteSpace(json[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsWhiteSpace(byte character) => character is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
