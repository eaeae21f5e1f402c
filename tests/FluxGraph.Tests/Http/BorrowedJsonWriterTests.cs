using System.Buffers;
using System.Text;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Http;

public class BorrowedJsonWriterTests
{
    [Fact]
    public void A_thread_writes_with_the_same_writer_again()
    {
        var first = Write("one", out var writer);
        var second = Write("two", out var again);

        Assert.Equal(["\"one\"", "\"two\""], [first, second]);
        Assert.Same(writer, again);
    }

    [Fact]
    public void Writing_within_writing_has_a_writer_of_its_own()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var outer = new BorrowedJsonWriter(output))
        {
            outer.Writer.WriteStartArray();
            outer.Writer.WriteStringValue(Write("inner", out _));
            outer.Writer.WriteEndArray();
            outer.Writer.Flush();
        }

        Assert.Equal("""["\"inner\""]""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void What_was_not_flushed_is_forgotten()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var broken = new BorrowedJsonWriter(output))
        {
            broken.Writer.WriteStartObject();
        }

        Assert.Equal("\"whole\"", Write("whole", out _));
        Assert.Equal(0, output.WrittenCount);
    }

    private static string Write(string text, out System.Text.Json.Utf8JsonWriter writer)
    {
        var output = new ArrayBufferWriter<byte>();
        using var borrowed = new BorrowedJsonWriter(output);
        borrowed.Writer.WriteStringValue(text);
        borrowed.Writer.Flush();
        writer = borrowed.Writer;
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
