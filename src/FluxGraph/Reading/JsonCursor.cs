using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Goes over JSON in UTF-8, forward only. Accepts and refuses what <see cref="Utf8JsonReader"/> does: no comments, no
/// trailing commas, at most <see cref="ResponseReader.MaximumDepth"/> levels. Unlike it, keeps no token and no
/// stack: whoever calls it knows whether an object or a list is open, so that nothing is looked at twice.
/// </summary>
/// <remarks>Bytes that are no JSON, or that nest too deeply, are a <see cref="JsonException"/>, which quotes none of them.</remarks>
internal ref struct JsonCursor(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private int _depth;

    /// <summary>Where the next byte to be read is. It may be set back to the start of a scalar that was read.</summary>
    public int Position { readonly get; set; }

    /// <summary>Goes back over the bytes of a scalar that was read.</summary>
    /// <returns>False, so that it can end a condition.</returns>
    public bool Unread(int length)
    {
        Position -= length;
        return false;
    }

    /// <summary>The first byte of the value or the token that comes next, behind white space; zero at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek()
    {
        var at = Position;
        return (uint)at < (uint)_json.Length && _json[at] > ' ' ? _json[at] : PeekBehindWhiteSpace();
    }

    /// <summary>The kind of value that comes next.</summary>
    public JsonTokenType PeekKind() => Peek() switch
    {
        (byte)'{' => JsonTokenType.StartObject,
        (byte)'[' => JsonTokenType.StartArray,
        (byte)'"' => JsonTokenType.String,
        (byte)'t' => JsonTokenType.True,
        (byte)'f' => JsonTokenType.False,
        (byte)'n' => JsonTokenType.Null,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonTokenType.Number,
        _ => throw Invalid(),
    };

    /// <summary>All bytes from a position on.</summary>
    public readonly ReadOnlySpan<byte> From(int start) => _json[start..];

    /// <summary>The bytes from a position to where the cursor stands.</summary>
    public readonly ReadOnlySpan<byte> ReadSince(int start) => _json[start..Position];

    /// <summary>Enters the object that comes next, whose brace was seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterObject() => Enter();

    /// <summary>Enters the list that comes next, whose bracket was seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterList() => Enter();

    /// <summary>Reads comma, name and colon at once where exactly the expected ones come next; otherwise nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadExpectedName(in FieldName name, bool isFirst)
    {
        var at = Position;
        if (!isFirst)
        {
            if ((uint)at >= (uint)_json.Length || _json[at] != ',')
            {
                return false;
            }

            at++;
        }

        if (!name.IsAt(_json, at))
        {
            return false;
        }

        Position = at + name.Length;
        return true;
    }

    /// <summary>Reads a name and its colon where exactly one of the expected names comes next; otherwise nothing.</summary>
    /// <param name="names">The names.</param>
    /// <param name="from">Where to begin among them; those before it are looked at last.</param>
    /// <returns>The index of the name, or -1.</returns>
    public int ReadNameOf(ReadOnlySpan<FieldName> names, int from)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var index = from + i < names.Length ? from + i : from + i - names.Length;
            if (names[index].IsAt(_json, Position))
            {
                Position += names[index].Length;
                return index;
            }
        }

        return -1;
    }

    /// <summary>Leaves the object where its brace comes next, without white space; otherwise reads nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryLeaveObject()
    {
        var at = Position;
        if ((uint)at >= (uint)_json.Length || _json[at] != '}')
        {
            return false;
        }

        Position = at + 1;
        _depth--;
        return true;
    }

    /// <summary>Goes to the quote of the object's next name, or leaves the object.</summary>
    /// <returns>Whether there is another member.</returns>
    public bool TryGoToName(bool isFirst)
    {
        if (!TryGoToNext(isFirst, (byte)'}'))
        {
            return false;
        }

        return Peek() == '"' ? true : throw Invalid();
    }

    /// <summary>Reads the name whose quote comes next, with its colon.</summary>
    public ReadOnlySpan<byte> ReadName(out bool isEscaped)
    {
        var name = ReadString(out var form);
        isEscaped = form.IsEscaped;
        if (Peek() != ':')
        {
            throw Invalid();
        }

        Position++;
        return name;
    }

    /// <summary>Goes to the list's next element, or leaves the list.</summary>
    /// <returns>Whether there is another element.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGoToElement(bool isFirst)
    {
        var at = Position;
        if (!isFirst && (uint)at < (uint)_json.Length && _json[at] == ',')
        {
            Position = at + 1;
            return true;
        }

        return TryGoToNext(isFirst, (byte)']');
    }

    /// <summary>Reads the string whose quote comes next.</summary>
    /// <param name="form">What its text is made of.</param>
    /// <returns>What stands between the quotes, as it is escaped.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> ReadString(out JsonStringForm form)
    {
        var start = Position + 1;
        var end = JsonStringScanner.FindEnd(_json, start, out form);
        if (end < 0)
        {
            throw Invalid(~end);
        }

        Position = end + 1;
        return _json[start..end];
    }

    /// <summary>Reads the string that comes next where it is exactly a text of ASCII letters and digits; otherwise nothing.</summary>
    public bool TryReadText(string text)
    {
        Peek();
        var token = From(Position);
        if (token.Length < text.Length + 2 || token[0] != '"' || token[text.Length + 1] != '"' || !Ascii.Equals(token.Slice(1, text.Length), text))
        {
            return false;
        }

        Position += text.Length + 2;
        return true;
    }

    /// <summary>Reads the number that comes next if it is a short one without fraction and exponent; otherwise nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadShortInteger(out long value)
    {
        var length = JsonNumber.ReadShortInteger(_json[Position..], out value);
        Position += length;
        return length > 0;
    }

    /// <summary>Reads the number that comes next if it is a short one without exponent; otherwise nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadShortNumber(out double value)
    {
        var length = JsonNumber.ReadShortNumber(_json[Position..], out value);
        Position += length;
        return length > 0;
    }

    /// <summary>Reads the number that comes next, whose first byte was seen.</summary>
    public ReadOnlySpan<byte> ReadNumber()
    {
        var start = Position;
        var length = JsonNumber.FindEnd(_json[start..]);
        if (length < 0)
        {
            throw Invalid(start + ~length);
        }

        Position = start + length;
        return _json.Slice(start, length);
    }

    /// <summary>Reads the literal that comes next: <c>null</c>, <c>true</c> or <c>false</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ReadLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_json[Position..].StartsWith(literal))
        {
            throw Invalid();
        }

        Position += literal.Length;
    }

    /// <summary>Reads a whole value and checks all of it.</summary>
    public void Skip()
    {
        // A bit for each open object or list, the innermost lowest: one for an object. 64 levels fit.
        var isObject = 0UL;
        var outside = _depth;
        var isFirst = false;
        do
        {
            switch (PeekKind())
            {
                case JsonTokenType.StartObject:
                    EnterObject();
                    isObject = (isObject << 1) | 1;
                    isFirst = true;
                    break;
                case JsonTokenType.StartArray:
                    EnterList();
                    isObject <<= 1;
                    isFirst = true;
                    break;
                default:
                    SkipScalar();
                    isFirst = false;
                    break;
            }

            while (_depth > outside && !TryGoToValue((isObject & 1) != 0, isFirst))
            {
                isObject >>= 1;
                isFirst = false;
            }
        }
        while (_depth > outside);
    }

    /// <summary>Reads a whole value and checks all of it.</summary>
    /// <returns>Its bytes.</returns>
    public ReadOnlySpan<byte> ReadRaw()
    {
        Peek();
        var start = Position;
        Skip();
        return ReadSince(start);
    }

    /// <summary>Reads the end: nothing but white space may come.</summary>
    public void ReadEnd()
    {
        Peek();
        if (Position < _json.Length)
        {
            throw Invalid();
        }
    }

    private bool TryGoToValue(bool isInObject, bool isFirst)
    {
        if (!isInObject)
        {
            return TryGoToElement(isFirst);
        }

        if (!TryGoToName(isFirst))
        {
            return false;
        }

        ReadName(out _);
        return true;
    }

    private void SkipScalar()
    {
        switch (_json[Position])
        {
            case (byte)'"':
                ReadString(out _);
                break;
            case (byte)'t':
                ReadLiteral("true"u8);
                break;
            case (byte)'f':
                ReadLiteral("false"u8);
                break;
            case (byte)'n':
                ReadLiteral("null"u8);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter()
    {
        if (_depth == ResponseReader.MaximumDepth)
        {
            throw TooDeep();
        }

        _depth++;
        Position++;
    }

    private bool TryGoToNext(bool isFirst, byte close)
    {
        var next = Peek();
        if (next == close)
        {
            Position++;
            _depth--;
            return false;
        }

        if (!isFirst)
        {
            if (next != ',')
            {
                throw Invalid();
            }

            Position++;
            Peek();
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte PeekBehindWhiteSpace()
    {
        Position = JsonWhiteSpace.FindEnd(_json, Position);
        return Position < _json.Length ? _json[Position] : (byte)0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly JsonException Invalid() => Invalid(Position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonException Invalid(int position) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The response is no valid JSON at byte {position}."));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly JsonException TooDeep() =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"The response is nested deeper than {ResponseReader.MaximumDepth} levels at byte {Position}."));
}
