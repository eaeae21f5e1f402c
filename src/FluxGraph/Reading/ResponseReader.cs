using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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

    private readonly int _dataStart;

    /// <summary>Stands before the value to be read next, or before white space in front of it.</summary>
    private JsonCursor _json;

    private ResponseFindings? _findings;

    /// <summary>The error that goes up to the next position that takes it.</summary>
    private IClientError? _thrown;

    private ErrorsByPath? _serverErrorsByPath;

    /// <summary>Reads data that stands alone, without the response around it.</summary>
    /// <param name="utf8Data">The data's JSON in UTF-8.</param>
    /// <exception cref="JsonException">There is no JSON value.</exception>
    public ResponseReader(ReadOnlySpan<byte> utf8Data)
        : this(new JsonCursor(utf8Data), serverErrors: [])
    {
    }

    /// <summary>Reads the value that another cursor stands before. The response's errors are null when they are not known yet.</summary>
    internal ResponseReader(JsonCursor json, List<IClientError>? serverErrors)
    {
        ServerErrors = serverErrors;
        _json = json;
        _json.PeekKind();
        _dataStart = _json.Position;
    }

    /// <summary>What was found wrong so far, in the order of the data.</summary>
    public readonly IReadOnlyList<IClientError> Errors => _findings?.Errors ?? [];

    /// <summary>The errors that the server reported; null as long as nobody had to know them.</summary>
    internal List<IClientError>? ServerErrors { get; private set; }

    /// <summary>Whether an error went up and no position took it: then there is no data.</summary>
    internal readonly bool HasThrown => _thrown is not null;

    internal static JsonReaderOptions Options { get; } = new() { MaxDepth = MaximumDepth };

    /// <summary>The cursor, which stands behind what was read.</summary>
    internal readonly JsonCursor Json => _json;

    /// <summary>Enters an object.</summary>
    /// <param name="isNullable">Whether null is allowed in its place.</param>
    /// <param name="state">What <see cref="TryReadField"/> is called with.</param>
    /// <returns>True inside the object. False when null or a value of another kind was consumed.</returns>
    public bool TryReadObject(bool isNullable, out FieldState state)
    {
        state = default;
        if (_json.Peek() == '{')
        {
            _json.EnterObject();
            return true;
        }

        if (!(isNullable && TryReadNull()))
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
        if (fields.TryReadName(ref _json, ref state))
        {
            return true;
        }

        if (!fields.IsComplete(state))
        {
            ReportMissing(fields, state);
        }

        return false;
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
        if (ScalarParser.TryGetEnumValue(ref _json, out value))
        {
            return true;
        }

        if (!(isNullable && TryReadNull()))
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
        if (_json.Peek() == '[')
        {
            _json.EnterList();
            return ReadElements(readElement);
        }

        Spoil("a list");
        return null!;
    }

    /// <inheritdoc cref="ReadList{T}"/>
    public IReadOnlyList<T>? ReadListOrNull<T>(ElementReader<T> readElement) => TryReadNull() ? null : ReadList(readElement);

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
        return !TryReadNull() && TryConvert(converter, out value);
    }

    /// <summary>Reads a text.</summary>
    public string ReadString() => ScalarParser.TryGetString(ref _json, out string? value) ? value : Spoil<string>("a text");

    /// <summary>Reads a text of which it is known what it will nearly always be.</summary>
    /// <param name="expected">What it will be, in ASCII; given back where it is, so that nothing is allocated.</param>
    public string ReadString(string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return _json.TryReadText(expected) ? expected : ReadString();
    }

    /// <inheritdoc cref="ReadString()"/>
    public string? ReadStringOrNull() => TryReadNull() ? null : ScalarParser.TryGetString(ref _json, out string? value) ? value : Spoil<string?>("a text");

    /// <summary>Reads an ID: a text, or a number, whose digits are the text.</summary>
    public string ReadId() => ScalarParser.TryGetId(ref _json, out string? value) ? value : Spoil<string>("an ID");

    /// <inheritdoc cref="ReadId"/>
    public string? ReadIdOrNull() => TryReadNull() ? null : ScalarParser.TryGetId(ref _json, out string? value) ? value : Spoil<string?>("an ID");

    /// <summary>Reads a Boolean.</summary>
    public bool ReadBoolean() => ScalarParser.TryGetBoolean(ref _json, out bool value) ? value : Spoil<bool>("a Boolean");

    /// <inheritdoc cref="ReadBoolean"/>
    public bool? ReadBooleanOrNull() => TryReadNull() ? null : ScalarParser.TryGetBoolean(ref _json, out bool value) ? value : Spoil<bool?>("a Boolean");

    /// <summary>Reads a 32-bit integer. <c>5.0</c> is one, <c>5.5</c> is not.</summary>
    public int ReadInt32() => ScalarParser.TryGetInteger(ref _json, out int value) ? value : Spoil<int>("a 32-bit integer");

    /// <inheritdoc cref="ReadInt32"/>
    public int? ReadInt32OrNull() => TryReadNull() ? null : ScalarParser.TryGetInteger(ref _json, out int value) ? value : Spoil<int?>("a 32-bit integer");

    /// <summary>Reads a 64-bit integer: a number, or a text of its digits.</summary>
    public long ReadInt64() => ScalarParser.TryGetInteger(ref _json, out long value) ? value : Spoil<long>("a 64-bit integer");

    /// <inheritdoc cref="ReadInt64"/>
    public long? ReadInt64OrNull() => TryReadNull() ? null : ScalarParser.TryGetInteger(ref _json, out long value) ? value : Spoil<long?>("a 64-bit integer");

    /// <summary>Reads a 16-bit integer.</summary>
    public short ReadInt16() => ScalarParser.TryGetInteger(ref _json, out short value) ? value : Spoil<short>("a 16-bit integer");

    /// <inheritdoc cref="ReadInt16"/>
    public short? ReadInt16OrNull() => TryReadNull() ? null : ScalarParser.TryGetInteger(ref _json, out short value) ? value : Spoil<short?>("a 16-bit integer");

    /// <summary>Reads a signed 8-bit integer.</summary>
    public sbyte ReadSByte() => ScalarParser.TryGetInteger(ref _json, out sbyte value) ? value : Spoil<sbyte>("a signed 8-bit integer");

    /// <inheritdoc cref="ReadSByte"/>
    public sbyte? ReadSByteOrNull() => TryReadNull() ? null : ScalarParser.TryGetInteger(ref _json, out sbyte value) ? value : Spoil<sbyte?>("a signed 8-bit integer");

    /// <summary>Reads an unsigned 8-bit integer.</summary>
    public byte ReadByte() => ScalarParser.TryGetInteger(ref _json, out byte value) ? value : Spoil<byte>("an unsigned 8-bit integer");

    /// <inheritdoc cref="ReadByte"/>
    public byte? ReadByteOrNull() => TryReadNull() ? null : ScalarParser.TryGetInteger(ref _json, out byte value) ? value : Spoil<byte?>("an unsigned 8-bit integer");

    /// <summary>Reads an unsigned 16-bit integer.</summary>
    public ushort ReadUInt16() => ScalarParser.TryGetInteger(ref _json, out ushort value) ? value : Spoil<ushort>("an unsigned 16-bit integer");

    /// <inheritdoc cref="ReadUInt16"/>
    public ushort? ReadUInt16OrNull() => TryReadNull() ? null : ScalarParser.TryGetInteger(ref _json, out ushort value) ? value : Spoil<ushort?>("an unsigned 16-bit integer");

    /// <summary>Reads an unsigned 32-bit integer.</summary>
    public uint ReadUInt32() => ScalarParser.TryGetInteger(ref _json, out uint value) ? value : Spoil<uint>("an unsigned 32-bit integer");

    /// <inheritdoc cref="ReadUInt32"/>
    public uint? ReadUInt32OrNull() => TryReadNull() ? null : ScalarParser.TryGetInteger(ref _json, out uint value) ? value : Spoil<uint?>("an unsigned 32-bit integer");

    /// <summary>Reads an unsigned 64-bit integer: a number, or a text of its digits.</summary>
    public ulong ReadUInt64() => ScalarParser.TryGetInteger(ref _json, out ulong value) ? value : Spoil<ulong>("an unsigned 64-bit integer");

    /// <inheritdoc cref="ReadUInt64"/>
    public ulong? ReadUInt64OrNull() => TryReadNull() ? null : ScalarParser.TryGetInteger(ref _json, out ulong value) ? value : Spoil<ulong?>("an unsigned 64-bit integer");

    /// <summary>Reads a double-precision number. One that is too large for it is reported.</summary>
    public double ReadDouble() => ScalarParser.TryGetDouble(ref _json, out double value) ? value : Spoil<double>("a finite number");

    /// <inheritdoc cref="ReadDouble"/>
    public double? ReadDoubleOrNull() => TryReadNull() ? null : ScalarParser.TryGetDouble(ref _json, out double value) ? value : Spoil<double?>("a finite number");

    /// <summary>Reads a single-precision number. One that is too large for it is reported.</summary>
    public float ReadSingle() => ScalarParser.TryGetSingle(ref _json, out float value) ? value : Spoil<float>("a finite single-precision number");

    /// <inheritdoc cref="ReadSingle"/>
    public float? ReadSingleOrNull() => TryReadNull() ? null : ScalarParser.TryGetSingle(ref _json, out float value) ? value : Spoil<float?>("a finite single-precision number");

    /// <summary>Reads a decimal number: a number, or a text that says one.</summary>
    public decimal ReadDecimal() => ScalarParser.TryGetDecimal(ref _json, out decimal value) ? value : Spoil<decimal>("a decimal number");

    /// <inheritdoc cref="ReadDecimal"/>
    public decimal? ReadDecimalOrNull() => TryReadNull() ? null : ScalarParser.TryGetDecimal(ref _json, out decimal value) ? value : Spoil<decimal?>("a decimal number");

    /// <summary>Reads a UUID, with or without hyphens.</summary>
    public Guid ReadGuid() => ScalarParser.TryGetGuid(ref _json, out Guid value) ? value : Spoil<Guid>("a UUID");

    /// <inheritdoc cref="ReadGuid"/>
    public Guid? ReadGuidOrNull() => TryReadNull() ? null : ScalarParser.TryGetGuid(ref _json, out Guid value) ? value : Spoil<Guid?>("a UUID");

    /// <summary>Reads an ISO 8601 instant. One without an offset is in UTC.</summary>
    public DateTimeOffset ReadDateTimeOffset() => InstantParser.TryGetDateTimeOffset(ref _json, out DateTimeOffset value) ? value : Spoil<DateTimeOffset>("an ISO 8601 instant");

    /// <inheritdoc cref="ReadDateTimeOffset"/>
    public DateTimeOffset? ReadDateTimeOffsetOrNull() => TryReadNull() ? null : InstantParser.TryGetDateTimeOffset(ref _json, out DateTimeOffset value) ? value : Spoil<DateTimeOffset?>("an ISO 8601 instant");

    /// <summary>Reads an ISO 8601 date and time: of unspecified kind without an offset, in UTC with one.</summary>
    public DateTime ReadDateTime() => InstantParser.TryGetDateTime(ref _json, out DateTime value) ? value : Spoil<DateTime>("an ISO 8601 date and time");

    /// <inheritdoc cref="ReadDateTime"/>
    public DateTime? ReadDateTimeOrNull() => TryReadNull() ? null : InstantParser.TryGetDateTime(ref _json, out DateTime value) ? value : Spoil<DateTime?>("an ISO 8601 date and time");

    /// <summary>Reads a date as <c>2024-01-31</c>.</summary>
    public DateOnly ReadDateOnly() => ScalarParser.TryGetDateOnly(ref _json, out DateOnly value) ? value : Spoil<DateOnly>("a date");

    /// <inheritdoc cref="ReadDateOnly"/>
    public DateOnly? ReadDateOnlyOrNull() => TryReadNull() ? null : ScalarParser.TryGetDateOnly(ref _json, out DateOnly value) ? value : Spoil<DateOnly?>("a date");

    /// <summary>Reads a time of day as <c>13:45</c>, <c>13:45:30</c> or <c>13:45:30.25</c>.</summary>
    public TimeOnly ReadTimeOnly() => ScalarParser.TryGetTimeOnly(ref _json, out TimeOnly value) ? value : Spoil<TimeOnly>("a time of day");

    /// <inheritdoc cref="ReadTimeOnly"/>
    public TimeOnly? ReadTimeOnlyOrNull() => TryReadNull() ? null : ScalarParser.TryGetTimeOnly(ref _json, out TimeOnly value) ? value : Spoil<TimeOnly?>("a time of day");

    /// <summary>Reads a duration as ISO 8601 has it (<c>PT1H30M</c>; a year is 365 days, a month 30) or as .NET does (<c>01:30:00</c>).</summary>
    public TimeSpan ReadTimeSpan() => ScalarParser.TryGetTimeSpan(ref _json, out TimeSpan value) ? value : Spoil<TimeSpan>("a duration");

    /// <inheritdoc cref="ReadTimeSpan"/>
    public TimeSpan? ReadTimeSpanOrNull() => TryReadNull() ? null : ScalarParser.TryGetTimeSpan(ref _json, out TimeSpan value) ? value : Spoil<TimeSpan?>("a duration");

    /// <summary>Reads an absolute or relative URI.</summary>
    public Uri ReadUri() => ScalarParser.TryGetUri(ref _json, out Uri? value) ? value : Spoil<Uri>("a URI");

    /// <inheritdoc cref="ReadUri"/>
    public Uri? ReadUriOrNull() => TryReadNull() ? null : ScalarParser.TryGetUri(ref _json, out Uri? value) ? value : Spoil<Uri?>("a URI");

    /// <summary>Reads bytes that are written in Base64.</summary>
    public byte[] ReadByteArray() => ScalarParser.TryGetByteArray(ref _json, out byte[]? value) ? value : Spoil<byte[]>("bytes in Base64");

    /// <inheritdoc cref="ReadByteArray"/>
    public byte[]? ReadByteArrayOrNull() => TryReadNull() ? null : ScalarParser.TryGetByteArray(ref _json, out byte[]? value) ? value : Spoil<byte[]?>("bytes in Base64");

    /// <summary>Reads any JSON value but null. It stays valid after the response is gone.</summary>
    public JsonElement ReadJsonElement() => ScalarParser.TryGetJsonElement(ref _json, out JsonElement value) ? value : Spoil<JsonElement>("a value");

    /// <inheritdoc cref="ReadJsonElement"/>
    public JsonElement? ReadJsonElementOrNull() => TryReadNull() ? null : ScalarParser.TryGetJsonElement(ref _json, out JsonElement value) ? value : Spoil<JsonElement?>("a value");

    /// <summary>Reads null where it comes next. The cursor is behind white space in any case.</summary>
    private bool TryReadNull()
    {
        if (_json.Peek() != 'n')
        {
            return false;
        }

        _json.ReadLiteral("null"u8);
        return true;
    }

    private bool TryConvert<T>(ScalarConverter<T> converter, out T? value)
    {
        ArgumentNullException.ThrowIfNull(converter);
        value = default;
        var kind = _json.PeekKind();
        if (kind == JsonTokenType.Null)
        {
            Spoil($"a value of {typeof(T).Name}");
            return false;
        }

        // The converter gets a reader of this value alone, so that it cannot leave this one in a wrong place.
        var start = _json.Position;
        var json = new Utf8JsonReader(_json.ReadRaw(), Options);
        json.Read();
        try
        {
            value = converter.Read(ref json);
            return true;
        }
        catch (Exception exception)
        {
            Report(start, kind, $"a value of {typeof(T).Name}", exception);
            return false;
        }
    }

    /// <summary>Reads a value, and with it what the server reported where it sent null, or what was wrong with the value itself.</summary>
    private T ReadUnlessError<T>(ElementReader<T> readValue, out IClientError? error)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        var isNull = _json.PeekKind() == JsonTokenType.Null;
        var offset = _json.Position - _dataStart;
        if (isNull && FindServerError(offset) is { } reported)
        {
            _json.Skip();
            error = reported;
            return default!;
        }

        var value = readValue(ref this);
        error = _findings?.FindUnexpected(offset);
        return value;
    }

    /// <summary>The error for which the server sent the null that comes next. Errors that were not met yet are looked for ahead, once.</summary>
    private IClientError? FindServerError(int offset)
    {
        ServerErrors ??= ResponseParser.FindErrors(_json.From(0));
        if (ServerErrors.Count == 0)
        {
            return null;
        }

        _serverErrorsByPath ??= new ErrorsByPath(ServerErrors);
        _findings ??= new ResponseFindings();
        return _serverErrorsByPath.Find(_findings.PathOf(_json.From(_dataStart), offset));
    }

    private T[] ReadElements<T>(ElementReader<T> readElement)
    {
        var elements = default(ListBuilder<T>);
        for (var isFirst = true; _json.TryGoToElement(isFirst); isFirst = false)
        {
            elements.Add(readElement(ref this));
        }

        return elements.ToArray();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T Spoil<T>(string expected)
    {
        Spoil(expected);
        return default!;
    }

    /// <summary>Reports the value that comes next and skips it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Spoil(string expected)
    {
        var kind = _json.PeekKind();
        Report(_json.Position, kind, expected, exception: null);
        _json.Skip();
    }

    private void Report(int start, JsonTokenType kind, string expected, Exception? exception)
    {
        _findings ??= new ResponseFindings();
        _findings.AddUnexpected(_json.From(_dataStart), start - _dataStart, kind, expected, exception);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportMissing(FieldTable fields, in FieldState state)
    {
        // The object's brace was the last byte that was read.
        _findings ??= new ResponseFindings();
        _findings.AddMissing(_json.From(_dataStart), _json.Position - 1 - _dataStart, fields.FindMissing(state));
        if (fields.FindMissingThrown(state) is { } thrown)
        {
            _thrown ??= _findings.FindMissing(thrown);
        }
    }
}
