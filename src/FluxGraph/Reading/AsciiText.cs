using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FluxGraph.CompilerServices;

/// <summary>Makes strings of bytes that are known to be ASCII, without looking at them again.</summary>
internal static class AsciiText
{
    public static string Create(ReadOnlySpan<byte> ascii) =>
        string.Create(ascii.Length, ascii, static (text, ascii) => Widen(ascii, MemoryMarshal.Cast<char, ushort>(text)));

    /// <summary>Block by block; the last one overlaps the one before it.</summary>
    private static void Widen(ReadOnlySpan<byte> ascii, Span<ushort> text)
    {
        ref var source = ref MemoryMarshal.GetReference(ascii);
        ref var target = ref MemoryMarshal.GetReference(text);
        var length = (nuint)ascii.Length;
        if (length >= 16)
        {
            for (nuint at = 0; at < length - 16; at += 16)
            {
                Widen16(ref source, ref target, at);
            }

            Widen16(ref source, ref target, length - 16);
        }
        else if (length >= 8)
        {
            Widen8(ref source, ref target, 0);
            Widen8(ref source, ref target, length - 8);
        }
        else
        {
            for (nuint at = 0; at < length; at++)
            {
                Unsafe.Add(ref target, at) = Unsafe.Add(ref source, at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen16(ref byte source, ref ushort target, nuint at)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref source, at));
        lower.StoreUnsafe(ref target, at);
        upper.StoreUnsafe(ref target, at + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen8(ref byte source, ref ushort target, nuint at)
    {
        var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, at));
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(eight).AsByte()).StoreUnsafe(ref target, at);
    }
}
