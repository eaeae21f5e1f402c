using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Xml;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Reads the JSON value that the reader stands on as one type of scalar, or says that it is none. Never moves a reader
/// that stands on a value of the wrong kind.
/// </summary>
internal delegate bool ScalarParser<T>(ref Utf8JsonReader json, [MaybeNullWhen(false)] out T value);

/// <summary>A parser for each built-in type of scalar.</summary>
internal static class ScalarParser
{
    private const int StackLimit = 128;

    private static readonly string[] TimeFormats = ["HH:mm:ss.FFFFFFF", "HH:mm"];

    public static bool TryGetString(ref Utf8JsonReader json, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        return json.TokenType == JsonTokenType.String && ResponseText.TryGet(ref json, out value);
    }

    public static bool TryGetId(ref Utf8JsonReader json, [MaybeNullWhen(false)] out string value)
    {
        if (json.TokenType == JsonTokenType.Number)
        {
            value = System.Text.Encoding.UTF8.GetString(json.ValueSpan);
            return true;
        }

        return TryGetString(ref json, out value);
    }

    public static bool TryGetBoolean(ref Utf8JsonReader json, out bool value)
    {
        value = json.TokenType == JsonTokenType.True;
        return value || json.TokenType == JsonTokenType.False;
    }

    public static bool TryGetInteger<T>(ref Utf8JsonReader json, out T value)
        where T : struct, IBinaryInteger<T>
    {
        value = default;
        if (json.TokenType != JsonTokenType.Number)
        {
            return false;
        }

        if (T.TryParse(json.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        if (!IntegralNumber.TryParse(json.ValueSpan, out var number))
        {
            return false;
        }

        value = T.CreateSaturating(number);
        return Int128.CreateChecked(value) == number;
    }

    public static bool TryGetDouble(ref Utf8JsonReader json, out double value)
    {
        value = 0;
        return json.TokenType == JsonTokenType.Number && json.TryGetDouble(out value) && double.IsFinite(value);
    }

    public static bool TryGetSingle(ref Utf8JsonReader json, out float value)
    {
        value = 0;
        return json.TokenType == JsonTokenType.Number && json.TryGetSingle(out value) && float.IsFinite(value);
    }

    public static bool TryGetDecimal(ref Utf8JsonReader json, out decimal value)
    {
        value = 0;
        return json.TokenType == JsonTokenType.Number && json.TryGetDecimal(out value);
    }

    public static bool TryGetGuid(ref Utf8JsonReader json, out Guid value) => TryParse(ref json, Guid.TryParse, out value);

    /// <summary>ISO 8601. A time without an offset is in UTC: the machine's own time zone says nothing about the server's.</summary>
    public static bool TryGetDateTimeOffset(ref Utf8JsonReader json, out DateTimeOffset value)
    {
        value = default;
        try
        {
            if (json.TokenType != JsonTokenType.String || !json.TryGetDateTime(out var time))
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

    /// <summary>ISO 8601. Without an offset the kind is unspecified; otherwise the time is in UTC.</summary>
    public static bool TryGetDateTime(ref Utf8JsonReader json, out DateTime value)
    {
        value = default;
        try
        {
            if (json.TokenType != JsonTokenType.String || !json.TryGetDateTime(out value))
            {
                return false;
            }

            if (value.Kind == DateTimeKind.Local)
            {
                // Back and forth through the machine's time zone would lose an hour where clocks are put back.
                var isInstant = json.TryGetDateTimeOffset(out var instant);
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

    public static bool TryGetDateOnly(ref Utf8JsonReader json, out DateOnly value) =>
        TryParse(
            ref json,
            static (ReadOnlySpan<char> text, out DateOnly date) =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date),
            out value);

    public static bool TryGetTimeOnly(ref Utf8JsonReader json, out TimeOnly value) =>
        TryParse(
            ref json,
            static (ReadOnlySpan<char> text, out TimeOnly time) =>
                TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time),
            out value);

    /// <summary>An ISO 8601 duration (a year is 365 days, a month 30), or .NET's constant format.</summary>
    public static bool TryGetTimeSpan(ref Utf8JsonReader json, out TimeSpan value)
    {
        value = default;
        if (!TryGetString(ref json, out var text))
        {
            return false;
        }

        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        try
        {
            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }

    public static bool TryGetUri(ref Utf8JsonReader json, [MaybeNullWhen(false)] out Uri value)
    {
        value = null;
        return TryGetString(ref json, out var text) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
    }

    public static bool TryGetByteArray(ref Utf8JsonReader json, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        try
        {
            return json.TokenType == JsonTokenType.String && json.TryGetBytesFromBase64(out value);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static bool TryGetJsonElement(ref Utf8JsonReader json, out JsonElement value)
    {
        value = default;
        if (json.TokenType == JsonTokenType.Null)
        {
            return false;
        }

        value = JsonElement.ParseValue(ref json);
        return true;
    }

    private delegate bool TextParser<T>(ReadOnlySpan<char> text, out T value);

    private static bool TryParse<T>(ref Utf8JsonReader json, TextParser<T> parse, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (json.TokenType != JsonTokenType.String || json.ValueSpan.Length > StackLimit)
        {
            return false;
        }

        Span<char> text = stackalloc char[StackLimit];
        try
        {
            return parse(text[..json.CopyString(text)], out value);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
