using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Reads the data of a response, forward only. Generated code calls it in the order in which it expects the values.
/// </summary>
/// <remarks>
/// <para>
/// Each method consumes exactly one JSON value. A value of another kind than asked for, or null where the method's
/// name does not end in <c>OrNull</c>, is skipped, reported in <see cref="Errors"/> with its path and the code
/// <see cref="ClientErrorCodes.UnexpectedValue"/>, and reads as the default of the method's return type (null for
/// reference types, those that are not nullable included). What surrounds it is not affected.
/// </para>
/// <para>
/// Bytes that are no JSON, or JSON that is nested deeper than <see cref="MaximumDepth"/> levels, end the reading with
/// a <see cref="JsonException"/>, which the executor turns into a <see cref="GraphQLTransportException"/>.
/// </para>
/// </remarks>
public ref struct ResponseReader
{
    /// <summary>How deep a response may be nested, its outermost object included: 64 levels.</summary>
    public const int MaximumDepth = 64;

    private const int InitialListCapacity = 4;

    private readonly ReadOnlySpan<byte> _data;
    private readonly int _dataStart;

    /// <summary>Stands on the first token of the value to be read next; after reading, on the value's last token.</summary>
    private Utf8JsonReader _json;

    private ResponseFindings? _findings;

    /// <summary>The error that goes up to the next position that takes it.</summary>
    private IClientError? _thrown;

    private ErrorsByPath? _serverErrorsByPath;

    /// <summary>Reads data that stands alone, without the response around it.</summary>
    /// <param name="utf8Data">The data's JSON in UTF-8.</param>
    /// <exception cref="JsonException">There is no JSON value.</exception>
    public ResponseReader(ReadOnlySpan<byte> utf8Data)
    {
        _data = utf8Data;
        _json = new Utf8JsonReader(utf8Data, Options);
        _json.Read();
        _dataStart = (int)_json.TokenStartIndex;
        ServerErrors = [];
    }

    /// <summary>
    /// Reads the value that another reader, over <paramref name="response"/>, stands on. The response's errors are null
    /// when they are not known yet.
    /// </summary>
    internal ResponseReader(Utf8JsonReader json, ReadOnlySpan<byte> response, List<IClientError>? serverErrors)
    {
        ServerErrors = serverErrors;
        _json = json;
        _dataStart = (int)json.TokenStartIndex;
        _data = response;
    }

    /// <summary>What was found wrong so far, in the order of the data.</summary>
    public readonly IReadOnlyList<IClientError> Errors => _findings?.Errors ?? [];

    /// <summary>The errors that the server reported; null as long as nobody had to know them.</summary>
    internal List<IClientError>? ServerErrors { get; private set; }

    /// <summary>Whether an error went up and no position took it: then there is no data.</summary>
    internal readonly bool HasThrown => _thrown is not null;

    internal static JsonReaderOptions Options { get; } = new() { MaxDepth = MaximumDepth };

    /// <summary>The JSON reader, which stands on the last token that was read.</summary>
    internal readonly Utf8JsonReader Json => _json;

    private readonly int OffsetInData => (int)_json.TokenStartIndex - _dataStart;

    private readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Enters an object.</summary>
    /// <param name="isNullable">Whether null is allowed in its place.</param>
    /// <param name="state">What <see cref="TryReadField"/> is called with.</param>
    /// <returns>True inside the object. False when null or a value of another kind was consumed.</returns>
    public bool TryReadObject(bool isNullable, out FieldState state)
    {
        state = default;
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        if (!(isNullable && IsNull))
        {
            Spoil("an object");
        }

        return false;
    }

    /// <summary>
    /// Goes to the next member that the table has; members that it does not have are skipped. A name matches exactly
    /// or, for a table that ignores case, without regard to case when no name matches exactly.
    /// </summary>
    /// <param name="fields">The members of the selection set.</param>
    /// <param name="state">The object's state; its <see cref="FieldState.Index"/> tells which member was found.</param>
    /// <returns>
    /// True before the member's value. False behind the object; each member that must be there and was not is then
    /// reported with the code <see cref="ClientErrorCodes.MissingMember"/>.
    /// </returns>
    public bool TryReadField(FieldTable fields, ref FieldState state)
    {
        ArgumentNullException.ThrowIfNull(fields);
        while (true)
        {
            _json.Read();
            if (_json.TokenType == JsonTokenType.EndObject)
            {
                ReportMissing(fields, state);
                return false;
            }

            var index = fields.Find(ref _json, state);
            _json.Read();
            if (index >= 0)
            {
                state.Found(index, fields.Count);
                state.Expected = index + 1;
                return true;
            }

            _json.Skip();
        }
    }

    /// <summary>
    /// The <c>__typename</c> of the object that comes next, which is not consumed. Immediate when it is the first
    /// member; otherwise the object is scanned for it.
    /// </summary>
    /// <returns>The name in UTF-8; empty when there is none, or when what comes next is no object.</returns>
    public readonly ReadOnlySpan<byte> PeekTypeName() => TypeNameScanner.Find(_json);

    /// <summary>Reads the name of an enum value, which is a JSON string.</summary>
    /// <param name="isNullable">Whether null is allowed in its place.</param>
    /// <param name="value">The name in UTF-8, without escapes; valid as long as the reader.</param>
    /// <returns>Whether there is a name. False when null or a value of another kind was consumed.</returns>
    public bool TryReadEnumValue(bool isNullable, out ReadOnlySpan<byte> value)
    {
        if (_json.TokenType == JsonTokenType.String && ResponseText.TryUnescape(ref _json, out value))
        {
            return true;
        }

        if (!(isNullable && IsNull))
        {
            Spoil("an enum value");
        }

        value = [];
        return false;
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="readElement">Reads one element; consumes exactly one value.</param>
    public IReadOnlyList<T> ReadList<T>(ElementReader<T> readElement)
    {
        ArgumentNullException.ThrowIfNull(readElement);
        if (_json.TokenType == JsonTokenType.StartArray)
        {
            return ReadElements(readElement);
        }

        Spoil("a list");
        return null!;
    }

    /// <inheritdoc cref="ReadList{T}"/>
    public IReadOnlyList<T>? ReadListOrNull<T>(ElementReader<T> readElement) => IsNull ? null : ReadList(readElement);

    /// <summary>Reads a value that is kept together with the error that may come in its place.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="readValue">Reads the value; consumes exactly one value.</param>
    /// <returns>The value; or the error that the server reported for it, that was found in it, or that went up to it.</returns>
    public FieldResult<T> ReadResult<T>(ElementReader<T> readValue)
    {
        var outer = _thrown;
        _thrown = null;
        var value = ReadUnlessError(readValue, out var error);
        error ??= _thrown;
        _thrown = outer;
        return error is null ? new FieldResult<T>(value) : new FieldResult<T>(error);
    }

    /// <summary>
    /// Reads a value whose error goes up to the next position that takes it: one that is read by
    /// <see cref="ReadResult"/> or <see cref="ReadOrCatch"/>, or the data as a whole, which is null then. All that is
    /// read in between is dropped.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="readValue">Reads the value; consumes exactly one value.</param>
    public T ReadOrThrow<T>(ElementReader<T> readValue)
    {
        var value = ReadUnlessError(readValue, out var error);
        _thrown ??= error;
        return value;
    }

    /// <summary>Reads a value that is null when an error went up to it.</summary>
    /// <typeparam name="T">The type of the value, with null.</typeparam>
    /// <param name="readValue">Reads the value; consumes exactly one value.</param>
    public T? ReadOrCatch<T>(ElementReader<T> readValue)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        var outer = _thrown;
        _thrown = null;
        var value = readValue(ref this);
        var hasThrown = HasThrown;
        _thrown = outer;
        return hasThrown ? default : value;
    }

    /// <summary>Reads a custom scalar.</summary>
    /// <typeparam name="T">The type of the scalar.</typeparam>
    /// <param name="converter">Reads the value. When it throws, the value is reported with that exception.</param>
    public T ReadScalar<T>(ScalarConverter<T> converter) => TryConvert(converter, out var value) ? value! : default!;

    /// <summary>Reads a custom scalar that may be null. A pattern that serves classes and structs alike: <c>TryReadScalar(converter, out var value) ? value : null</c>.</summary>
    /// <typeparam name="T">The type of the scalar.</typeparam>
    /// <param name="converter">Reads the value. When it throws, the value is reported with that exception.</param>
    /// <param name="value">The scalar.</param>
    /// <returns>Whether there is one. False when null or a value that the converter refuses was consumed.</returns>
    public bool TryReadScalar<T>(ScalarConverter<T> converter, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return !IsNull && TryConvert(converter, out value);
    }

    /// <summary>Reads a text.</summary>
    public string ReadString() => Read<string>(ScalarParser.TryGetString, "a text");

    /// <inheritdoc cref="ReadString"/>
    public string? ReadStringOrNull() => ReadReferenceOrNull<string>(ScalarParser.TryGetString, "a text");

    /// <summary>Reads an ID: a text, or a number, whose digits are the text.</summary>
    public string ReadId() => Read<string>(ScalarParser.TryGetId, "an ID");

    /// <inheritdoc cref="ReadId"/>
    public string? ReadIdOrNull() => ReadReferenceOrNull<string>(ScalarParser.TryGetId, "an ID");

    /// <summary>Reads a Boolean.</summary>
    public bool ReadBoolean() => Read<bool>(ScalarParser.TryGetBoolean, "a Boolean");

    /// <inheritdoc cref="ReadBoolean"/>
    public bool? ReadBooleanOrNull() => ReadValueOrNull<bool>(ScalarParser.TryGetBoolean, "a Boolean");

    /// <summary>Reads a 32-bit integer. <c>5.0</c> is one, <c>5.5</c> is not.</summary>
    public int ReadInt32() => Read<int>(ScalarParser.TryGetInteger, "a 32-bit integer");

    /// <inheritdoc cref="ReadInt32"/>
    public int? ReadInt32OrNull() => ReadValueOrNull<int>(ScalarParser.TryGetInteger, "a 32-bit integer");

    /// <summary>Reads a 64-bit integer.</summary>
    public long ReadInt64() => Read<long>(ScalarParser.TryGetInteger, "a 64-bit integer");

    /// <inheritdoc cref="ReadInt64"/>
    public long? ReadInt64OrNull() => ReadValueOrNull<long>(ScalarParser.TryGetInteger, "a 64-bit integer");

    /// <summary>Reads a 16-bit integer.</summary>
    public short ReadInt16() => Read<short>(ScalarParser.TryGetInteger, "a 16-bit integer");

    /// <inheritdoc cref="ReadInt16"/>
    public short? ReadInt16OrNull() => ReadValueOrNull<short>(ScalarParser.TryGetInteger, "a 16-bit integer");

    /// <summary>Reads a signed 8-bit integer.</summary>
    public sbyte ReadSByte() => Read<sbyte>(ScalarParser.TryGetInteger, "a signed 8-bit integer");

    /// <inheritdoc cref="ReadSByte"/>
    public sbyte? ReadSByteOrNull() => ReadValueOrNull<sbyte>(ScalarParser.TryGetInteger, "a signed 8-bit integer");

    /// <summary>Reads an unsigned 8-bit integer.</summary>
    public byte ReadByte() => Read<byte>(ScalarParser.TryGetInteger, "an unsigned 8-bit integer");

    /// <inheritdoc cref="ReadByte"/>
    public byte? ReadByteOrNull() => ReadValueOrNull<byte>(ScalarParser.TryGetInteger, "an unsigned 8-bit integer");

    /// <summary>Reads an unsigned 16-bit integer.</summary>
    public ushort ReadUInt16() => Read<ushort>(ScalarParser.TryGetInteger, "an unsigned 16-bit integer");

    /// <inheritdoc cref="ReadUInt16"/>
    public ushort? ReadUInt16OrNull() => ReadValueOrNull<ushort>(ScalarParser.TryGetInteger, "an unsigned 16-bit integer");

    /// <summary>Reads an unsigned 32-bit integer.</summary>
    public uint ReadUInt32() => Read<uint>(ScalarParser.TryGetInteger, "an unsigned 32-bit integer");

    /// <inheritdoc cref="ReadUInt32"/>
    public uint? ReadUInt32OrNull() => ReadValueOrNull<uint>(ScalarParser.TryGetInteger, "an unsigned 32-bit integer");

    /// <summary>Reads an unsigned 64-bit integer.</summary>
    public ulong ReadUInt64() => Read<ulong>(ScalarParser.TryGetInteger, "an unsigned 64-bit integer");

    /// <inheritdoc cref="ReadUInt64"/>
    public ulong? ReadUInt64OrNull() => ReadValueOrNull<ulong>(ScalarParser.TryGetInteger, "an unsigned 64-bit integer");

    /// <summary>Reads a double-precision number. One that is too large for it is reported.</summary>
    public double ReadDouble() => Read<double>(ScalarParser.TryGetDouble, "a finite number");

    /// <inheritdoc cref="ReadDouble"/>
    public double? ReadDoubleOrNull() => ReadValueOrNull<double>(ScalarParser.TryGetDouble, "a finite number");

    /// <summary>Reads a single-precision number. One that is too large for it is reported.</summary>
    public float ReadSingle() => Read<float>(ScalarParser.TryGetSingle, "a finite single-precision number");

    /// <inheritdoc cref="ReadSingle"/>
    public float? ReadSingleOrNull() => ReadValueOrNull<float>(ScalarParser.TryGetSingle, "a finite single-precision number");

    /// <summary>Reads a decimal number.</summary>
    public decimal ReadDecimal() => Read<decimal>(ScalarParser.TryGetDecimal, "a decimal number");

    /// <inheritdoc cref="ReadDecimal"/>
    public decimal? ReadDecimalOrNull() => ReadValueOrNull<decimal>(ScalarParser.TryGetDecimal, "a decimal number");

    /// <summary>Reads a UUID, with or without hyphens.</summary>
    public Guid ReadGuid() => Read<Guid>(ScalarParser.TryGetGuid, "a UUID");

    /// <inheritdoc cref="ReadGuid"/>
    public Guid? ReadGuidOrNull() => ReadValueOrNull<Guid>(ScalarParser.TryGetGuid, "a UUID");

    /// <summary>Reads an ISO 8601 instant. One without an offset is in UTC.</summary>
    public DateTimeOffset ReadDateTimeOffset() => Read<DateTimeOffset>(ScalarParser.TryGetDateTimeOffset, "an ISO 8601 instant");

    /// <inheritdoc cref="ReadDateTimeOffset"/>
    public DateTimeOffset? ReadDateTimeOffsetOrNull() => ReadValueOrNull<DateTimeOffset>(ScalarParser.TryGetDateTimeOffset, "an ISO 8601 instant");

    /// <summary>Reads an ISO 8601 date and time: of unspecified kind without an offset, in UTC with one.</summary>
    public DateTime ReadDateTime() => Read<DateTime>(ScalarParser.TryGetDateTime, "an ISO 8601 date and time");

    /// <inheritdoc cref="ReadDateTime"/>
    public DateTime? ReadDateTimeOrNull() => ReadValueOrNull<DateTime>(ScalarParser.TryGetDateTime, "an ISO 8601 date and time");

    /// <summary>Reads a date as <c>2024-01-31</c>.</summary>
    public DateOnly ReadDateOnly() => Read<DateOnly>(ScalarParser.TryGetDateOnly, "a date");

    /// <inheritdoc cref="ReadDateOnly"/>
    public DateOnly? ReadDateOnlyOrNull() => ReadValueOrNull<DateOnly>(ScalarParser.TryGetDateOnly, "a date");

    /// <summary>Reads a time of day as <c>13:45</c>, <c>13:45:30</c> or <c>13:45:30.25</c>.</summary>
    public TimeOnly ReadTimeOnly() => Read<TimeOnly>(ScalarParser.TryGetTimeOnly, "a time of day");

    /// <inheritdoc cref="ReadTimeOnly"/>
    public TimeOnly? ReadTimeOnlyOrNull() => ReadValueOrNull<TimeOnly>(ScalarParser.TryGetTimeOnly, "a time of day");

    /// <summary>Reads a duration as ISO 8601 has it (<c>PT1H30M</c>; a year is 365 days, a month 30) or as .NET does (<c>01:30:00</c>).</summary>
    public TimeSpan ReadTimeSpan() => Read<TimeSpan>(ScalarParser.TryGetTimeSpan, "a duration");

    /// <inheritdoc cref="ReadTimeSpan"/>
    public TimeSpan? ReadTimeSpanOrNull() => ReadValueOrNull<TimeSpan>(ScalarParser.TryGetTimeSpan, "a duration");

    /// <summary>Reads an absolute or relative URI.</summary>
    public Uri ReadUri() => Read<Uri>(ScalarParser.TryGetUri, "a URI");

    /// <inheritdoc cref="ReadUri"/>
    public Uri? ReadUriOrNull() => ReadReferenceOrNull<Uri>(ScalarParser.TryGetUri, "a URI");

    /// <summary>Reads bytes that are written in Base64.</summary>
    public byte[] ReadByteArray() => Read<byte[]>(ScalarParser.TryGetByteArray, "bytes in Base64");

    /// <inheritdoc cref="ReadByteArray"/>
    public byte[]? ReadByteArrayOrNull() => ReadReferenceOrNull<byte[]>(ScalarParser.TryGetByteArray, "bytes in Base64");

    /// <summary>Reads any JSON value but null. It stays valid after the response is gone.</summary>
    public JsonElement ReadJsonElement() => Read<JsonElement>(ScalarParser.TryGetJsonElement, "a value");

    /// <inheritdoc cref="ReadJsonElement"/>
    public JsonElement? ReadJsonElementOrNull() => ReadValueOrNull<JsonElement>(ScalarParser.TryGetJsonElement, "a value");

    private T Read<T>(ScalarParser<T> parse, string expected)
    {
        if (parse(ref _json, out var value))
        {
            return value;
        }

        Spoil(expected);
        return default!;
    }

    private T? ReadReferenceOrNull<T>(ScalarParser<T> parse, string expected)
        where T : class => IsNull ? null : Read(parse, expected);

    private T? ReadValueOrNull<T>(ScalarParser<T> parse, string expected)
        where T : struct
    {
        if (IsNull)
        {
            return null;
        }

        if (parse(ref _json, out var value))
        {
            return value;
        }

        Spoil(expected);
        return null;
    }

    private bool TryConvert<T>(ScalarConverter<T> converter, out T? value)
    {
        ArgumentNullException.ThrowIfNull(converter);
        value = default;
        if (IsNull)
        {
            Spoil($"a value of {typeof(T).Name}");
            return false;
        }

        // The converter gets a reader of its own, so that it cannot leave this one in a wrong place.
        var json = _json;
        try
        {
            value = converter.Read(ref json);
        }
        catch (Exception exception)
        {
            Spoil($"a value of {typeof(T).Name}", exception);
            return false;
        }

        _json.Skip();
        return true;
    }

    /// <summary>Reads a value, and with it what the server reported where it sent null, or what was wrong with the value itself.</summary>
    private T ReadUnlessError<T>(ElementReader<T> readValue, out IClientError? error)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        if (IsNull && FindServerError() is { } reported)
        {
            error = reported;
            return default!;
        }

        var offset = OffsetInData;
        var value = readValue(ref this);
        error = _findings?.FindUnexpected(offset);
        return value;
    }

    /// <summary>The error for which the server sent the null that comes next. Errors that were not met yet are looked for ahead, once.</summary>
    private IClientError? FindServerError()
    {
        ServerErrors ??= ResponseParser.FindErrors(_data);
        if (ServerErrors.Count == 0)
        {
            return null;
        }

        _serverErrorsByPath ??= new ErrorsByPath(ServerErrors);
        _findings ??= new ResponseFindings();
        return _serverErrorsByPath.Find(_findings.PathOf(_data[_dataStart..], OffsetInData));
    }

    private T[] ReadElements<T>(ElementReader<T> readElement)
    {
        var elements = Array.Empty<T>();
        var count = 0;
        for (_json.Read(); _json.TokenType != JsonTokenType.EndArray; _json.Read())
        {
            if (count == elements.Length)
            {
                Array.Resize(ref elements, Math.Max(count * 2, InitialListCapacity));
            }

            elements[count++] = readElement(ref this);
        }

        Array.Resize(ref elements, count);
        return elements;
    }

    /// <summary>Reports the value that comes next and skips it.</summary>
    private void Spoil(string expected, Exception? exception = null)
    {
        _findings ??= new ResponseFindings();
        _findings.AddUnexpected(_data[_dataStart..], OffsetInData, _json.TokenType, expected, exception);
        _json.Skip();
    }

    private void ReportMissing(FieldTable fields, in FieldState state)
    {
        if (fields.FindMissing(state) is { } missing)
        {
            _findings ??= new ResponseFindings();
            _findings.AddMissing(_data[_dataStart..], OffsetInData, missing);
            if (fields.FindMissingThrown(state) is { } thrown)
            {
                _thrown ??= _findings.FindMissing(thrown);
            }
        }
    }
}
