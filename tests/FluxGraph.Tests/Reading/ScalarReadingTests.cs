using System.Text;
using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Reading;

/// <summary>Each scalar: what it accepts, and that all else is one reported value that leaves its neighbours alone.</summary>
public class ScalarReadingTests
{
    private static readonly Dictionary<string, (ElementReader<object?> Read, ElementReader<object?> ReadOrNull, object? Default)> Readers = new()
    {
        ["String"] = ((ref r) => r.ReadString(), (ref r) => r.ReadStringOrNull(), null),
        ["Id"] = ((ref r) => r.ReadId(), (ref r) => r.ReadIdOrNull(), null),
        ["Boolean"] = ((ref r) => r.ReadBoolean(), (ref r) => r.ReadBooleanOrNull(), false),
        ["SByte"] = ((ref r) => r.ReadSByte(), (ref r) => r.ReadSByteOrNull(), (sbyte)0),
        ["Byte"] = ((ref r) => r.ReadByte(), (ref r) => r.ReadByteOrNull(), (byte)0),
        ["Int16"] = ((ref r) => r.ReadInt16(), (ref r) => r.ReadInt16OrNull(), (short)0),
        ["UInt16"] = ((ref r) => r.ReadUInt16(), (ref r) => r.ReadUInt16OrNull(), (ushort)0),
        ["Int32"] = ((ref r) => r.ReadInt32(), (ref r) => r.ReadInt32OrNull(), 0),
        ["UInt32"] = ((ref r) => r.ReadUInt32(), (ref r) => r.ReadUInt32OrNull(), 0u),
        ["Int64"] = ((ref r) => r.ReadInt64(), (ref r) => r.ReadInt64OrNull(), 0L),
        ["UInt64"] = ((ref r) => r.ReadUInt64(), (ref r) => r.ReadUInt64OrNull(), 0UL),
        ["Double"] = ((ref r) => r.ReadDouble(), (ref r) => r.ReadDoubleOrNull(), 0d),
        ["Single"] = ((ref r) => r.ReadSingle(), (ref r) => r.ReadSingleOrNull(), 0f),
        ["Decimal"] = ((ref r) => r.ReadDecimal(), (ref r) => r.ReadDecimalOrNull(), 0m),
        ["Guid"] = ((ref r) => r.ReadGuid(), (ref r) => r.ReadGuidOrNull(), Guid.Empty),
        ["DateTimeOffset"] = ((ref r) => r.ReadDateTimeOffset(), (ref r) => r.ReadDateTimeOffsetOrNull(), default(DateTimeOffset)),
        ["DateTime"] = ((ref r) => r.ReadDateTime(), (ref r) => r.ReadDateTimeOrNull(), default(DateTime)),
        ["DateOnly"] = ((ref r) => r.ReadDateOnly(), (ref r) => r.ReadDateOnlyOrNull(), default(DateOnly)),
        ["TimeOnly"] = ((ref r) => r.ReadTimeOnly(), (ref r) => r.ReadTimeOnlyOrNull(), default(TimeOnly)),
        ["TimeSpan"] = ((ref r) => r.ReadTimeSpan(), (ref r) => r.ReadTimeSpanOrNull(), default(TimeSpan)),
        ["Uri"] = ((ref r) => r.ReadUri(), (ref r) => r.ReadUriOrNull(), null),
        ["ByteArray"] = ((ref r) => r.ReadByteArray(), (ref r) => r.ReadByteArrayOrNull(), null),
    };

    public static TheoryData<string> Names => [.. Readers.Keys];

    public static TheoryData<string, string, object> ValidValues => new()
    {
        { "String", "\"\"", "" },
        { "String", "\"a\\\"\\u00e9\\ud83d\\ude00é\"", "a\"é😀é" },
        { "Id", "\"abc\"", "abc" },
        { "Id", "123", "123" },
        { "Id", "12345678901234567890123", "12345678901234567890123" },
        { "Boolean", "true", true },
        { "Boolean", "false", false },
        { "SByte", "-128", (sbyte)-128 },
        { "Byte", "255", (byte)255 },
        { "Int16", "-32768", (short)-32768 },
        { "UInt16", "65535", (ushort)65535 },
        { "Int32", "5", 5 },
        { "Int32", "5.0", 5 },
        { "Int32", "5.000", 5 },
        { "Int32", "5e2", 500 },
        { "Int32", "5e+2", 500 },
        { "Int32", "5.25E2", 525 },
        { "Int32", "500e-2", 5 },
        { "Int32", "-0", 0 },
        { "Int32", "-0.0", 0 },
        { "Int32", "0e999999999999", 0 },
        { "Int32", "-2147483648", int.MinValue },
        { "Int32", "2147483647.0", int.MaxValue },
        { "UInt32", "4294967295", uint.MaxValue },
        { "Int64", "-9223372036854775808", long.MinValue },
        { "Int64", "9.223372036854775807e18", long.MaxValue },
        { "Int64", "\"-9223372036854775808\"", long.MinValue },
        { "Int64", "\"\\u0035\"", 5L },
        { "UInt64", "18446744073709551615", ulong.MaxValue },
        { "UInt64", "\"18446744073709551615\"", ulong.MaxValue },
        { "Double", "1", 1d },
        { "Double", "-1.5e-3", -0.0015 },
        { "Single", "1.5", 1.5f },
        { "Decimal", "79228162514264337593543950335", decimal.MaxValue },
        { "Decimal", "0.10", 0.10m },
        { "Decimal", "\"29.990\"", 29.990m },
        { "Decimal", "\"-1.5e3\"", -1500m },
        { "Decimal", "\"79228162514264337593543950335\"", decimal.MaxValue },
        { "Guid", "\"5f2e4a50-3c1b-4a57-9d4f-0c1d2e3f4a5b\"", new Guid("5f2e4a50-3c1b-4a57-9d4f-0c1d2e3f4a5b") },
        { "Guid", "\"5f2e4a503c1b4a579d4f0c1d2e3f4a5b\"", new Guid("5f2e4a50-3c1b-4a57-9d4f-0c1d2e3f4a5b") },
        { "DateTimeOffset", "\"2024-01-01T00:00:00Z\"", new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero) },
        { "DateTimeOffset", "\"2024-01-01T00:00:00.5+02:00\"", new DateTimeOffset(2024, 1, 1, 0, 0, 0, 500, TimeSpan.FromHours(2)) },
        { "DateTimeOffset", "\"2024-01-01T12:00:00\"", new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero) },
        { "DateTimeOffset", "\"2024-01-01T00:00:00\\u005a\"", new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero) },
        { "DateTime", "\"2024-01-01T12:00:00\"", new DateTime(2024, 1, 1, 12, 0, 0, DateTimeKind.Unspecified) },
        { "DateTime", "\"2024-01-01T12:00:00+02:00\"", new DateTime(2024, 1, 1, 10, 0, 0, DateTimeKind.Utc) },
        { "DateOnly", "\"2024-02-29\"", new DateOnly(2024, 2, 29) },
        { "TimeOnly", "\"13:45\"", new TimeOnly(13, 45) },
        { "TimeOnly", "\"13:45:30\"", new TimeOnly(13, 45, 30) },
        { "TimeOnly", "\"13:45:30.25\"", new TimeOnly(13, 45, 30, 250) },
        { "TimeSpan", "\"PT1H30M\"", TimeSpan.FromMinutes(90) },
        { "TimeSpan", "\"-P1DT0.5S\"", -(TimeSpan.FromDays(1) + TimeSpan.FromMilliseconds(500)) },
        { "TimeSpan", "\"1.02:03:04.5\"", new TimeSpan(1, 2, 3, 4, 500) },
        { "Uri", "\"https://cdn.doitong.com/outputs/a.jpg\"", new Uri("https://cdn.doitong.com/outputs/a.jpg") },
        { "Uri", "\"/outputs/a.jpg\"", new Uri("/outputs/a.jpg", UriKind.Relative) },
        { "ByteArray", "\"AQID\"", new byte[] { 1, 2, 3 } },
    };

    public static TheoryData<string, string> InvalidValues
    {
        get
        {
            var data = new TheoryData<string, string>
            {
                { "String", "\"\\ud800\"" },
                { "Id", "\"\\udc00x\"" },
                { "Int32", "5.5" },
                { "Int32", "5.0000000000000000000000000000000000000001" },
                { "Int32", "5e-1" },
                { "Int32", "1e-999999999999" },
                { "Int32", "1e999999999999" },
                { "Int32", "2147483648" },
                { "Int32", "-2147483649.0" },
                { "Int32", "1e40" },
                { "Int32", "\"5\"" },
                { "SByte", "128" },
                { "Byte", "-1" },
                { "Byte", "256" },
                { "Int16", "32768" },
                { "UInt16", "65536" },
                { "UInt32", "-1" },
                { "Int64", "9223372036854775808" },
                { "UInt64", "18446744073709551616" },
                { "Double", "1e999" },
                { "Double", "\"NaN\"" },
                { "Single", "1e39" },
                { "Decimal", "79228162514264337593543950336" },
                { "Decimal", "\"79228162514264337593543950336\"" },
                { "Decimal", "\"1,000\"" },
                { "Decimal", "\" 1\"" },
                { "Decimal", "\"\"" },
                { "Decimal", "\"\\ud800\"" },
                { "Int64", "\"9223372036854775808\"" },
                { "Int64", "\"5.0\"" },
                { "Int64", "\"5 \"" },
                { "Int64", "\"\"" },
                { "UInt64", "\"-1\"" },
                { "UInt32", "\"5\"" },
                { "Guid", "\"5f2e4a50\"" },
                { "Guid", "\"\\ud800\"" },
                { "DateTimeOffset", "\"yesterday\"" },
                { "DateTimeOffset", "\"2024-02-30T00:00:00Z\"" },
                { "DateTimeOffset", "\"\\ud800\"" },
                { "DateTimeOffset", "\"0001-01-01T00:00:00+14:00\"" },
                { "DateTimeOffset", "\"9999-12-31T23:59:59-14:00\"" },
                { "DateTime", "\"0001-01-01T00:00:00+14:00\"" },
                { "DateTime", "\"2024-13-01T00:00:00\"" },
                { "DateTime", "\"\\ud800\"" },
                { "DateOnly", "\"2024-02-30\"" },
                { "DateOnly", "\"01/02/2024\"" },
                { "TimeOnly", "\"25:00\"" },
                { "TimeSpan", "\"an hour\"" },
                { "TimeSpan", "\"P99999999Y\"" },
                { "Uri", "\"http://[\"" },
                { "ByteArray", "\"!!\"" },
                { "ByteArray", "\"\\ud800\"" },
            };
            foreach (var name in Readers.Keys)
            {
                data.Add(name, "{\"a\":[1,{}]}");
                data.Add(name, "[[1],2]");
                if (name != "Boolean")
                {
                    data.Add(name, "true");
                }

                if (name is not ("String" or "Id" or "Uri"))
                {
                    data.Add(name, "\"x\"");
                    data.Add(name, "\"" + new string('x', 1001) + "\"");
                }

                if (name is "String" or "Boolean" or "Guid" or "Uri" || name.StartsWith("Date", StringComparison.Ordinal) || name.StartsWith("Time", StringComparison.Ordinal))
                {
                    data.Add(name, "7");
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ValidValues))]
    public void A_valid_value_is_read_and_the_next_one_too(string scalar, string json, object expected)
    {
        var (read, readOrNull, _) = Readers[scalar];
        foreach (var reader in new[] { read, readOrNull })
        {
            var (values, errors) = Data.Read($"[{json}, {json}]", (ref r) => r.ReadList(reader));
            Assert.Equal([expected, expected], values);
            Assert.Empty(errors);
        }
    }

    [Theory]
    [MemberData(nameof(InvalidValues))]
    public void An_invalid_value_is_reported_with_its_path_and_reads_as_the_default(string scalar, string json)
    {
        var (read, readOrNull, defaultValue) = Readers[scalar];
        var (values, errors) = Data.Read($"[{json},{json}]", (ref r) => r.ReadList(read));
        Assert.Equal([defaultValue, defaultValue], values);
        Assert.Equal(["[0]", "[1]"], errors.Select(Data.Path));
        Assert.All(errors, error => Assert.Equal(ClientErrorCodes.UnexpectedValue, error.Code));

        (values, errors) = Data.Read($"[{json}]", (ref r) => r.ReadList(readOrNull));
        Assert.Equal([null], values);
        Assert.Single(errors);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_a_value_only_where_it_is_asked_for(string scalar)
    {
        var (read, readOrNull, defaultValue) = Readers[scalar];
        var (value, errors) = Data.Read("[null]", (ref r) => r.ReadList(readOrNull));
        Assert.Equal([null], value);
        Assert.Empty(errors);

        (value, errors) = Data.Read("[null]", (ref r) => r.ReadList(read));
        Assert.Equal([defaultValue], value);
        Assert.Equal("[0]", Data.Path(Assert.Single(errors)));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_spoil_their_value_alone()
    {
        byte[] json = [.. "[\""u8, 0xFF, .. "\",\"b\"]"u8];
        var (values, errors) = Data.Read(json, (ref r) => r.ReadList((ref e) => e.ReadString()));
        Assert.Null(values[0]);
        Assert.Equal("b", values[1]);
        Assert.Equal("[0]", Data.Path(Assert.Single(errors)));
    }

    [Fact]
    public void The_message_names_the_path_and_both_kinds_and_never_the_value()
    {
        var (_, errors) = Data.Read("[\"a secret\"]", (ref r) => r.ReadList((ref e) => e.ReadInt32()));
        Assert.Equal("The server sent a JSON string at data[0] where a 32-bit integer was expected.", errors[0].Message);
    }

    [Theory]
    [InlineData("{\"a\":[1,{\"b\":null}]}")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("1.50")]
    [InlineData("true")]
    public void Any_JSON_reads_as_an_element_that_outlives_the_buffer(string json)
    {
        var bytes = Encoding.UTF8.GetBytes($"[{json},{json}]");
        var (values, errors) = Data.Read(bytes, (ref r) => r.ReadList((ref e) => e.ReadJsonElement()));
        bytes.AsSpan().Clear();
        Assert.Equal([json, json], values.Select(value => value.GetRawText()));
        Assert.Empty(errors);
    }

    [Fact]
    public void Null_reads_as_no_element()
    {
        var (value, errors) = Data.Read("null", (ref r) => r.ReadJsonElementOrNull());
        Assert.Null(value);
        Assert.Empty(errors);

        var (spoiled, report) = Data.Read("null", (ref r) => r.ReadJsonElement());
        Assert.Equal(JsonValueKind.Undefined, spoiled.ValueKind);
        Assert.Single(report);
    }
}
