using System.Text.Json;

namespace FluxGraph.CompilerServices;

// The scalars: for each type a method for values that must be there, and one for values that may be null.
public ref partial struct ResponseReader
{
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
}
