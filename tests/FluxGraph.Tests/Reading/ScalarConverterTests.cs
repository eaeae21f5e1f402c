using System.Text.Json;

namespace FluxGraph.Tests.Reading;

public class ScalarConverterTests
{
    [Fact]
    public void A_custom_scalar_is_read_whatever_its_JSON_is()
    {
        var (values, errors) = Data.Read(
            """[{"x":1,"y":[2]},{"x":3,"y":[4]}]""", (ref r) => r.ReadList((ref e) => e.ReadScalar(new PointConverter())));
        Assert.Equal([new Point(1, 2), new Point(3, 4)], values);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"broken\"")]
    [InlineData("{\"x\":1}")]
    public void A_converter_that_throws_spoils_its_value_alone(string json)
    {
        var (values, errors) = Data.Read(
            $$"""[{{json}},{"x":3,"y":[4]}]""", (ref r) => r.ReadList<Point?>((ref e) => e.TryReadScalar(new PointConverter(), out var point) ? point : null));
        Assert.Equal([null, new Point(3, 4)], values);
        if (json == "null")
        {
            Assert.Empty(errors);
        }
        else
        {
            var error = Assert.Single(errors);
            Assert.Equal("[0]", Data.Path(error));
            Assert.NotNull(error.Exception);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void How_far_a_converter_reads_does_not_matter(int tokens)
    {
        var (values, errors) = Data.Read(
            """[{"a":[1]},{"a":[2]}]""", (ref r) => r.ReadList((ref e) => e.ReadScalar(new GreedyConverter(tokens))));
        Assert.Equal(["read", "read"], values);
        Assert.Empty(errors);
    }

    [Fact]
    public void A_class_can_be_null_like_a_struct()
    {
        var (values, errors) = Data.Read(
            """[null,{"a":[1]}]""",
            (ref r) => r.ReadList<string?>((ref e) => e.TryReadScalar(new GreedyConverter(0), out var text) ? text : null));
        Assert.Equal([null, "read"], values);
        Assert.Empty(errors);
    }

    [Fact]
    public void Null_in_place_of_a_custom_scalar_is_reported_without_asking_the_converter()
    {
        var (value, errors) = Data.Read("null", (ref r) => r.ReadScalar(new PointConverter()));
        Assert.Equal(default, value);
        Assert.Null(Assert.Single(errors).Exception);
    }

    private readonly record struct Point(int X, int Y);

    private sealed class PointConverter : ScalarConverter<Point>
    {
        public override Point Read(ref Utf8JsonReader reader)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            return new Point(root.GetProperty("x").GetInt32(), root.GetProperty("y")[0].GetInt32());
        }

        public override void Write(Utf8JsonWriter writer, Point value) => throw new NotSupportedException();
    }

    private sealed class GreedyConverter(int tokens) : ScalarConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader)
        {
            for (var i = 0; i < tokens; i++)
            {
                reader.Read();
            }

            return "read";
        }

        public override void Write(Utf8JsonWriter writer, string value) => throw new NotSupportedException();
    }
}
