namespace FluxGraph.CompilerServices;

/// <summary>
/// Reads instants in the one form of ISO 8601 that nearly all servers write: <c>2024-01-31T13:45:30.123Z</c>, with up
/// to seven digits of a second, or with an offset in place of the Z. Whatever is in another form, or at the ends of
/// what .NET can hold, is left to whoever reads all forms.
/// </summary>
internal static class CommonInstant
{
    private const int FractionAt = 19;
    private const int MaximumFractionDigits = 7;
    private const int MaximumOffsetHours = 13;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length <= FractionAt || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        // A character that is no digit makes a number that is too large, however it is combined.
        var year = (Two(text, 0) * 100) + Two(text, 2);
        var month = Two(text, 5);
        var day = Two(text, 8);
        var hour = Two(text, 11);
        var minute = Two(text, 14);
        var second = Two(text, 17);
        if (year is < 2 or > 9998 || month is < 1 or > 12 || day < 1 || hour > 23 || minute > 59 || second > 59
            || day > (uint)DateTime.DaysInMonth((int)year, (int)month)
            || !TryParseFraction(text, out var ticks, out var zone)
            || !TryParseOffset(zone, out var offset))
        {
            return false;
        }

        var seconds = (((hour * 60L) + minute) * 60) + second;
        var date = new DateTime((int)year, (int)month, (int)day, 0, 0, 0, DateTimeKind.Unspecified);
        value = new DateTimeOffset(date.Ticks + (seconds * TimeSpan.TicksPerSecond) + ticks, offset);
        return true;
    }

    private static bool TryParseFraction(ReadOnlySpan<byte> text, out long ticks, out ReadOnlySpan<byte> zone)
    {
        ticks = 0;
        zone = text[FractionAt..];
        if (zone[0] != '.')
        {
            return true;
        }

        var digits = 0;
        for (zone = zone[1..]; digits < zone.Length && Digit(zone[digits]) <= 9; digits++)
        {
            ticks = (ticks * 10) + Digit(zone[digits]);
        }

        if (digits is < 1 or > MaximumFractionDigits)
        {
            return false;
        }

        for (var i = digits; i < MaximumFractionDigits; i++)
        {
            ticks *= 10;
        }

        zone = zone[digits..];
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> zone, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (zone is [(byte)'Z'])
        {
            return true;
        }

        if (zone is not [(byte)'+' or (byte)'-', _, _, (byte)':', _, _])
        {
            return false;
        }

        var hours = Two(zone, 1);
        var minutes = Two(zone, 4);
        if (hours > MaximumOffsetHours || minutes > 59)
        {
            return false;
        }

        offset = new TimeSpan((int)hours, (int)minutes, 0);
        offset = zone[0] == '-' ? -offset : offset;
        return true;
    }

    /// <summary>The number of two digits; too large for any part of an instant where they are none.</summary>
    private static uint Two(ReadOnlySpan<byte> text, int at)
    {
        var tens = Digit(text[at]);
        var ones = Digit(text[at + 1]);
        return tens <= 9 && ones <= 9 ? (tens * 10) + ones : 10_000;
    }

    private static uint Digit(byte character) => (uint)character - '0';
}
