namespace FluxGraph.Tests.Results;

public class FieldResultTests
{
    private static readonly ClientError Error = new("no name", "NO_NAME") { Path = ["hero", 2, "name"] };

    [Fact]
    public void A_value_is_there_without_an_error()
    {
        var result = new FieldResult<string>("R2-D2");

        Assert.True(result.HasValue);
        Assert.True(result.TryGetValue(out var value));
        Assert.Equal("R2-D2", value);
        Assert.Equal("R2-D2", result.Value);
        Assert.Null(result.Error);
        Assert.Equal("R2-D2", result.ToString());
    }

    [Fact]
    public void Null_is_a_value_where_it_may_come()
    {
        var result = new FieldResult<int?>((int?)null);

        Assert.True(result.TryGetValue(out var value));
        Assert.Null(value);
        Assert.Equal("", result.ToString());
    }

    [Fact]
    public void An_error_is_there_without_a_value()
    {
        var result = new FieldResult<int>(Error);

        Assert.False(result.HasValue);
        Assert.False(result.TryGetValue(out var value));
        Assert.Equal(0, value);
        Assert.Equal(0, result.Value);
        Assert.Same(Error, result.Error);
        Assert.Equal("NO_NAME: no name", result.ToString());
    }

    [Fact]
    public void What_was_never_read_has_an_error()
    {
        var result = default(FieldResult<string>);

        Assert.False(result.HasValue);
        Assert.Equal(ClientErrorCodes.MissingMember, result.Error!.Code);
    }

    [Fact]
    public void An_error_must_be_one() => Assert.Throws<ArgumentNullException>(() => new FieldResult<int>(null!));

    [Fact]
    public void Select_changes_a_value_and_keeps_an_error()
    {
        Assert.Equal(new FieldResult<int>(5), new FieldResult<string>("R2-D2").Select(name => name.Length));
        Assert.Same(Error, new FieldResult<string>(Error).Select(name => name.Length).Error);
    }

    [Fact]
    public void Results_are_equal_that_say_the_same()
    {
        FieldResult<IReadOnlyList<int>> list = new([1, 2]);
        FieldResult<IReadOnlyList<int>> same = new(new List<int> { 1, 2 });
        Assert.True(list == same);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());

        FieldResult<int> error = new(Error);
        FieldResult<int> sameError = new(new ClientError("no name", "NO_NAME") { Path = ["hero", 2, "name"] });
        Assert.True(error.Equals((object)sameError));
        Assert.Equal(error.GetHashCode(), sameError.GetHashCode());
    }

    [Fact]
    public void Results_differ_by_value_message_code_and_path()
    {
        FieldResult<int>[] results =
        [
            new(0), new(1), new(Error), default,
            new(new ClientError("no name", "NO_NAME")), new(new ClientError("no name") { Path = Error.Path }), new(new ClientError("none", "NO_NAME") { Path = Error.Path }),
        ];

        Assert.Equal(results.Length, results.Distinct().Count());
        Assert.True(results[0] != results[2]);
    }
}
