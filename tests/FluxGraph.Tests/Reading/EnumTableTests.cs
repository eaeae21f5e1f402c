using System.Text;
using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Reading;

public class EnumTableTests
{
    private static readonly EnumTable Episodes = new("Episode", ["NEW_HOPE", "EMPIRE"]);

    [Theory]
    [InlineData("\"NEW_HOPE\"", 1, 1, 0)]
    [InlineData("\"EMP\\u0049RE\"", 2, 2, 0)]
    [InlineData("\"JEDI\"", 0, 0, 0)]
    [InlineData("\"empire\"", 0, 0, 0)]
    [InlineData("\"\"", 0, 0, 0)]
    [InlineData("2", 0, null, 1)]
    public void An_unknown_value_is_zero_and_no_error(string json, int expected, int? expectedOrNull, int errorCount)
    {
        var (values, errors) = Data.Read($"[{json},{json}]", (ref r) => r.ReadList((ref e) => Episodes.Read(ref e)));
        Assert.Equal([expected, expected], values);
        Assert.Equal(errorCount * 2, errors.Count);

        var (nullable, errorsOrNull) = Data.Read($"[{json}]", (ref r) => r.ReadList((ref e) => Episodes.ReadOrNull(ref e)));
        Assert.Equal([expectedOrNull], nullable);
        Assert.Equal(errorCount, errorsOrNull.Count);
    }

    [Fact]
    public void Null_is_a_value_only_where_it_is_asked_for()
    {
        var (value, errors) = Data.Read("null", (ref r) => Episodes.ReadOrNull(ref r));
        Assert.Null(value);
        Assert.Empty(errors);
        Assert.Single(Data.Read("null", (ref r) => Episodes.Read(ref r)).Errors);
    }

    [Theory]
    [InlineData(1, "\"NEW_HOPE\"")]
    [InlineData(2, "\"EMPIRE\"")]
    [InlineData(null, "null")]
    public void A_value_is_written_by_its_name(int? value, string expected) => Assert.Equal(expected, Write(value));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    public void A_value_that_the_schema_does_not_have_cannot_be_sent(int value)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Write(value));
        Assert.Contains("Episode", exception.Message, StringComparison.Ordinal);
    }

    private static string Write(int? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Episodes.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
