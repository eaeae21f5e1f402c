using System.Runtime.CompilerServices;

namespace FluxGraph.CompilerServices;

/// <summary>Finds where a JSON number ends, and reads the numbers that are common in responses.</summary>
internal static class JsonNumber
{
    /// <summary>As many digits as always fit into a <see cref="long"/>.</summary>
    private const int ShortDigits = 18;

    private const long MaximumExactMantissa = 1L << 53;

    /// <summary>The powers of ten that a double has exactly.</summary>
    private static ReadOnlySpan<double> ExactPowersOfTen =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Reads an integer of at most 18 digits that is written without fraction and exponent.</summary>
    /// <returns>How long it is; zero when it is none, or when something follows that cannot follow a number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadShortInteger(ReadOnlySpan<byte> json, out long value)
    {
        var at = json is [(byte)'-', ..] ? 1 : 0;
        var start = at;
        value = ReadDigits(json, ref at, 0);
        var digits = at - start;
        if ((uint)(digits - 1) >= ShortDigits || (json[start] == '0' && digits > 1) || !IsEnd(json, at))
        {
            return 0;
        }

        value = start == 0 ? value : -value;
        return at;
    }

    /// <summary>Reads a number of few digits that is written without exponent. Exact: the nearest double there is.</summary>
    /// <returns>How long it is; zero when it is none, or when something follows that cannot follow a number.</returns>
    public static int ReadShortNumber(ReadOnlySpan<byte> json, out double value)
    {
        value = 0;
        var start = json is [(byte)'-', ..] ? 1 : 0;
        var at = start;
        var mantissa = ReadDigits(json, ref at, 0);
        var integerDigits = at - start;
        var fractionDigits = 0;
        if ((uint)at < (uint)json.Length && json[at] == '.')
        {
            var point = at++;
            mantissa = ReadDigits(json, ref at, mantissa);
            fractionDigits = at - point - 1;
            if (fractionDigits == 0)
            {
                return 0;
            }
        }

        // A mantissa and a power of ten that are both exact give the nearest double with one rounding.
        if (integerDigits == 0 || integerDigits + fractionDigits > ShortDigits || mantissa > MaximumExactMantissa
            || (json[start] == '0' && integerDigits > 1) || !IsEnd(json, at))
        {
            return 0;
        }

        value = mantissa / ExactPowersOfTen[fractionDigits];
        value = start == 0 ? value : -value;
        return at;
    }

    /// <summary>Finds the end of the number that the text starts with.</summary>
    /// <returns>How long the number is; where there is none, the complement of the place that is wrong.</returns>
    public static int FindEnd(ReadOnlySpan<byte> json)
    {
        var at = json is [(byte)'-', ..] ? 1 : 0;
        var integer = at;
        if (!SkipDigits(json, ref at))
        {
            return ~at;
        }

        if (json[integer] == '0' && at > integer + 1)
        {
            return ~(integer + 1);
        }

        if (at < json.Length && json[at] == '.')
        {
            at++;
            if (!SkipDigits(json, ref at))
            {
                return ~at;
            }
        }

        if (at < json.Length && json[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (at < json.Length && json[at] is (byte)'+' or (byte)'-')
            {
                at++;
            }

            if (!SkipDigits(json, ref at))
            {
                return ~at;
            }
        }

        return IsEnd(json, at) ? at : ~at;
    }

    /// <summary>Appends digits to a value. Too many overflow, which does no harm to callers that count them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ReadDigits(ReadOnlySpan<byte> json, ref int at, long value)
    {
        var end = at;
        for (uint digit; (uint)end < (uint)json.Length && (digit = json[end] - (uint)'0') <= 9; end++)
        {
            value = (value * 10) + digit;
        }

        at = end;
        return value;
    }

    private static bool SkipDigits(ReadOnlySpan<byte> json, ref int at)
    {
        var start = at;
        while ((uint)at < (uint)json.Length && char.IsAsciiDigit((char)json[at]))
        {
            at++;
        }

        return at > start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsEnd(ReadOnlySpan<byte> json, int at) =>
        (uint)at >= (uint)json.Length || json[at] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
