using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Reads dates with times as ISO 8601 has them.</summary>
internal static class InstantParser
{
    /// <summary>A time without an offset is in UTC: the machine's own time zone says nothing about the server's.</summary>
    public static bool TryGetDateTimeOffset(ref JsonCursor json, out DateTimeOffset value)
    {
        value = default;
        return TryGetToken(ref json, out var token) && (TryParse(token, out value) || json.Unread(token.Length));
    }

    /// <summary>Without an offset the kind is unspecified; otherwise the time is in UTC.</summary>
    public static bool TryGetDateTime(ref JsonCursor json, out DateTime value)
    {
        value = default;
        return TryGetToken(ref json, out var token) && (TryParse(token, out value) || json.Unread(token.Length));
    }

    private static bool TryGetToken(ref JsonCursor json, out ReadOnlySpan<byte> token)
    {
        var isString = json.Peek() == '"';
        var start = json.Position;
        if (isString)
        {
            json.ReadString(out _);
        }

        token = json.ReadSince(start);
        return isString;
    }

    private static bool TryParse(ReadOnlySpan<byte> token, out DateTimeOffset value)
    {
        if (CommonInstant.TryParse(token[1..^1], out value))
        {
            return true;
        }

        try
        {
            var json = Reader(token);
            if (!json.TryGetDateTime(out var time))
            {
                return false;
            }

            if (time.Kind != DateTimeKind.Unspecified)
            {
                return json.TryGetDateTimeOffset(out value);
            }

            value = new DateTimeOffset(time, TimeSpan.Zero);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryParse(ReadOnlySpan<byte> token, out DateTime value)
    {
        if (CommonInstant.TryParse(token[1..^1], out var instant))
        {
            value = instant.UtcDateTime;
            return true;
        }

        value = default;
        try
        {
            var json = Reader(token);
            if (!json.TryGetDateTime(out value))
            {
                return false;
            }

            if (value.Kind == DateTimeKind.Local)
            {
                // Back and forth through the machine's time zone would lose an hour where clocks are put back.
                var isInstant = json.TryGetDateTimeOffset(out instant);
                value = instant.UtcDateTime;
                return isInstant;
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Utf8JsonReader Reader(ReadOnlySpan<byte> token)
    {
        var json = new Utf8JsonReader(token);
        json.Read();
        return json;
    }
}
