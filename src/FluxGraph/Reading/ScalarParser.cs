using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Reads the JSON value that comes next as a built-in type of scalar, or says that it is none; the cursor then stands
/// before it.
/// </summary>
internal static class ScalarParser
{
    private const int StackLimit = 128;
    private const int Quotes = 2;

    private static readonly string[] TimeFormats = ["HH:mm:ss.FFFFFFF", "HH:mm"];

    public static bool TryGetString(ref JsonCursor json, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (json.Peek() != '"')
        {
            return false;
        }

        var content = json.ReadString(out var form);
        return ResponseText.TryGet(content, form, out value) || json.Unread(content.Length + Quotes);
    }

    public static bool TryGetId(ref JsonCursor json, [MaybeNullWhen(false)] out string value)
    {
        if (TryGetNumber(ref json, out var number))
        {
            value = AsciiText.Create(number);
            return true;
        }

        return TryGetString(ref json, out value);
    }

    /// <summary>The name of an enum value, without escapes.</summary>
    public static bool TryGetEnumValue(scoped ref JsonCursor json, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (json.Peek() != '"')
        {
            return false;
        }

        value = json.ReadString(out var form);
        var length = value.Length + Quotes;
        return !form.IsEscaped || ResponseText.TryUnescape(value, out value) || json.Unread(length);
    }

    public static bool TryGetBoolean(ref JsonCursor json, out bool value)
    {
        var first = json.Peek();
        value = first == 't';
        if (value)
        {
            json.ReadLiteral("true"u8);
            return true;
        }

        if (first != 'f')
        {
            return false;
        }

        json.ReadLiteral("false"u8);
        return true;
    }

    /// <summary>
    /// An integer. One of 64 bits may come as a text: what a number of JavaScript cannot hold, many servers send so.
    /// </summary>
    public static bool TryGetInteger<T>(ref JsonCursor json, out T value)
        where T : struct, IBinaryInteger<T>
    {
        json.Peek();
        var start = json.Position;
        if (json.TryReadShortInteger(out var integer))
        {
            value = T.CreateSaturating(integer);
            return long.CreateSaturating(value) == integer || json.Unread(json.Position - start);
        }

        return TryGetAnyInteger(ref json, out value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryGetAnyInteger<T>(ref JsonCursor json, out T value)
        where T : struct, IBinaryInteger<T>
    {
        value = default;
        if (!TryGetNumber(ref json, out var number))
        {
            return (typeof(T) == typeof(long) || typeof(T) == typeof(ulong))
                && TryParse(ref json, static (ReadOnlySpan<char> text, out T integer) => T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out integer), out value);
        }

        if (T.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        if (!IntegralNumber.TryParse(number, out var integral))
        {
            return json.Unread(number.Length);
        }

        value = T.CreateSaturating(integral);
        return Int128.CreateChecked(value) == integral || json.Unread(number.Length);
    }

    public static bool TryGetDouble(ref JsonCursor json, out double value)
    {
        json.Peek();
        if (json.TryReadShortNumber(out value))
        {
            return true;
        }

        return TryGetAnyDouble(ref json, out value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryGetAnyDouble(ref JsonCursor json, out double value)
    {
        value = 0;
        return TryGetNumber(ref json, out var number)
            && ((Utf8Parser.TryParse(number, out value, out var length) && length == number.Length && double.IsFinite(value))
                || json.Unread(number.Length));
    }

    public static bool TryGetSingle(ref JsonCursor json, out float value)
    {
        value = 0;
        return TryGetNumber(ref json, out var number)
            && ((Utf8Parser.TryParse(number, out value, out var length) && length == number.Length && float.IsFinite(value))
                || json.Unread(number.Length));
    }

    /// <summary>A decimal number, which may come as a text for the same reason.</summary>
    public static bool TryGetDecimal(ref JsonCursor json, out decimal value)
    {
        if (json.Peek() == '"')
        {
            const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
            return TryParse(ref json, static (ReadOnlySpan<char> text, out decimal number) => decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out number), out value);
        }

        value = 0;
        return TryGetNumber(ref json, out var number)
            && ((Utf8Parser.TryParse(number, out value, out var length) && length == number.Length) || json.Unread(number.Length));
    }

    public static bool TryGetGuid(ref JsonCursor json, out Guid value) => TryParse(ref json, Guid.TryParse, out value);


    public static bool TryGetDateOnly(ref JsonCursor json, out DateOnly value) =>
        TryParse(
            ref json,
            static (ReadOnlySpan<char> text, out DateOnly date) =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date),
            out value);

    public static bool TryGetTimeOnly(ref JsonCursor json, out TimeOnly value) =>
        TryParse(
            ref json,
            static (ReadOnlySpan<char> text, out TimeOnly time) =>
                TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time),
            out value);

    /// <summary>An ISO 8601 duration (a year is 365 days, a month 30), or .NET's constant format.</summary>
    public static bool TryGetTimeSpan(ref JsonCursor json, out TimeSpan value)
    {
        value = default;
        json.Peek();
        var start = json.Position;
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
            json.Position = start;
            return false;
        }
    }

    public static bool TryGetUri(ref JsonCursor json, [MaybeNullWhen(false)] out Uri value)
    {
        value = null;
        json.Peek();
        var start = json.Position;
        return TryGetString(ref json, out var text)
            && (Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value) || json.Unread(json.Position - start));
    }

    public static bool TryGetByteArray(ref JsonCursor json, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        if (json.Peek() != '"')
        {
            return false;
        }

        var start = json.Position;
        json.ReadString(out _);
        var token = json.ReadSince(start);
        var reader = new Utf8JsonReader(token);
        reader.Read();
        try
        {
            return reader.TryGetBytesFromBase64(out value) || json.Unread(token.Length);
        }
        catch (InvalidOperationException)
        {
            return json.Unread(token.Length);
        }
    }

    public static bool TryGetJsonElement(ref JsonCursor json, out JsonElement value)
    {
        value = default;
        if (json.Peek() == 'n')
        {
            return false;
        }

        var reader = new Utf8JsonReader(json.ReadRaw(), ResponseReader.Options);
        value = JsonElement.ParseValue(ref reader);
        return true;
    }

    private static bool TryGetNumber(ref JsonCursor json, out ReadOnlySpan<byte> number)
    {
        var isNumber = json.Peek() is (byte)'-' or (>= (byte)'0' and <= (byte)'9');
        number = isNumber ? json.ReadNumber() : [];
        return isNumber;
    }

    private delegate bool TextParser<T>(ReadOnlySpan<char> text, out T value);

    private static bool TryParse<T>(ref JsonCursor json, TextParser<T> parse, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (json.Peek() != '"')
        {
            return false;
        }

        var content = json.ReadString(out var form);
        return TryParse(content, form, parse, out value) || json.Unread(content.Length + Quotes);
    }

    private static bool TryParse<T>(ReadOnlySpan<byte> content, JsonStringForm form, TextParser<T> parse, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (content.Length > StackLimit)
        {
            return false;
        }

        if (form is { IsEscaped: false, IsAscii: true })
        {
            Span<char> characters = stackalloc char[StackLimit];
            return parse(characters[..Encoding.ASCII.GetChars(content, characters)], out value);
        }

        return ResponseText.TryGet(content, form, out var text) && parse(text, out value);
    }
}
