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
public ref partial struct ResponseReader
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
