using System.Text;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Reading;

public class ErrorsByPathTests
{
    [Fact]
    public void The_first_error_at_a_path_or_below_it_is_found()
    {
        var errors = new ErrorsByPath([Error("request", null), Error("name", "hero", 1, "name"), Error("hero", "hero")]);

        Assert.Equal("name", errors.Find(["hero", 1, "name"])?.Message);
        Assert.Equal("name", errors.Find(["hero", 1])?.Message);
        Assert.Equal("name", errors.Find(["hero"])?.Message);
        Assert.Null(errors.Find(["hero", 2]));
        Assert.Null(errors.Find(["hero", 1, "name", "first"]));
        Assert.Null(errors.Find(["hero", "1"]));
    }

    /// <summary>Two lists of as many errors as nulls: each null is looked up without going through all errors.</summary>
    [Fact]
    public void Many_errors_and_many_nulls_are_read_in_linear_time()
    {
        const int Count = 20_000;
        var nulls = string.Join(",", Enumerable.Repeat("null", Count));
        var errors = string.Join(",", Enumerable.Range(0, Count).Select(index => $$"""{"message":"e{{index}}","path":["names",{{index}}]}"""));
        var body = Encoding.UTF8.GetBytes($$"""{"data":{"names":[{{nulls}}]},"errors":[{{errors}}]}""");

        var response = ResponseParser.Parse(new NamesRequest(), body);

        Assert.Equal(Count, response.ServerErrors!.Count);
        Assert.All(response.Data!.Names.Select((name, index) => (name, index)), pair => Assert.Same(response.ServerErrors[pair.index], pair.name.Error));
    }

    [Fact]
    public void An_index_that_a_server_writes_as_text_is_one()
    {
        var response = ResponseParser.Parse(
            new NamesRequest(), """{"data":{"names":["Luke",null]},"errors":[{"message":"no name","path":["names","1"]},{"message":"no","path":["1a","-1"]}]}"""u8.ToArray());

        Assert.Equal(["names", 1], response.ServerErrors![0].Path);
        Assert.Equal(["1a", "-1"], response.ServerErrors[1].Path);
        Assert.Same(response.ServerErrors[0], response.Data!.Names[1].Error);
    }

    [Fact]
    public void A_path_deeper_than_any_response_is_no_error()
    {
        var errors = new ErrorsByPath([Error("deep", [.. Enumerable.Repeat<object>("a", 100_000)])]);

        Assert.Equal("deep", errors.Find(["a", "a"])?.Message);
    }

    private static ClientError Error(string message, params object[]? path) => new(message) { Path = path };

    private sealed record NamesData(IReadOnlyList<FieldResult<string>> Names);

    private sealed class NamesRequest : GraphQLRequest<NamesData>
    {
        private static readonly FieldTable Fields = new(["names"], [0b1]);

        public override string OperationName => "Names";

        public override OperationKind Kind => OperationKind.Query;

        public override ReadOnlySpan<byte> BodyPrefix => """{"query":"query Names{names}","operationName":"Names" """u8[..^1];

        public override NamesData? ReadData(ref ResponseReader reader)
        {
            if (!reader.TryReadObject(isNullable: false, out var state))
            {
                return null;
            }

            IReadOnlyList<FieldResult<string>> names = [];
            while (reader.TryReadField(Fields, ref state))
            {
                names = reader.ReadList(
                    static (ref ResponseReader list) => list.ReadResult(static (ref ResponseReader element) => element.ReadString()));
            }

            return new NamesData(names);
        }
    }
}
