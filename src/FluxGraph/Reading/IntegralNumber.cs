using System.Globalization;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Reads integers that JSON writes in another way, such as <c>5.0</c> and <c>5e2</c>. Exact: a number with a fraction,
/// however small, is no integer.
/// </summary>
internal static class IntegralNumber
{
    /// <summary>More than any integer that is read has, and few enough for <see cref="Int128"/>.</summary>
    private const int MaximumDigits = 30;

    /// <summary>A response would need more bytes than it can have to make an integer with such an exponent.</summary>
    private const int MaximumExponent = 1_000_000_000;

    /// <param name="number">A number as the JSON grammar has it.</param>
    /// <param name="value">The integer.</param>
    /// <returns>Whether the number is an integer of at most thirty digits.</returns>
    public static bool TryParse(ReadOnlySpan<byte> number, out Int128 value)
    {
        value = 0;
        var isNegative = number[0] == '-';
        var exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = number[(isNegative ? 1 : 0)..(exponentAt < 0 ? number.Length : exponentAt)];
        if (!TryParseExponent(exponentAt < 0 ? [] : number[(exponentAt + 1)..], out var exponent))
        {
            return IsZero(mantissa);
        }

        var pointAt = mantissa.IndexOf((byte)'.');
        var fractionLength = pointAt < 0 ? 0 : mantissa.Length - pointAt - 1;
        // The digits as one integer, to be multiplied by ten to the power of scale.
        var scale = (long)exponent - fractionLength;
        var digits = 0;
        for (var i = 0; i < mantissa.Length; i++)
        {
            if (mantissa[i] == '.')
            {
                continue;
            }

            var placesFromEnd = mantissa.Length - 1 - i - (pointAt > i ? 1 : 0);
            var digit = mantissa[i] - '0';
            if (placesFromEnd + scale < 0)
            {
                if (digit != 0)
                {
                    return false;
                }

                continue;
            }

            if ((digits > 0 || digit != 0) && ++digits > MaximumDigits)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        for (var i = 0L; i < scale && value != 0; i++)
        {
            if (++digits > MaximumDigits)
            {
                return false;
            }

            value *= 10;
        }

        value = isNegative ? -value : value;
        return true;
    }

    private static bool TryParseExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        return text.IsEmpty
            || (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                && exponent is > -MaximumExponent and < MaximumExponent);
    }

    private static bool IsZero(ReadOnlySpan<byte> mantissa) => !mantissa.ContainsAnyInRange((byte)'1', (byte)'9');
}
