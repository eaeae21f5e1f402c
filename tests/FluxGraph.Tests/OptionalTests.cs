namespace FluxGraph.Tests;

public class OptionalTests
{
    [Fact]
    public void The_default_is_absent()
    {
        Optional<string?> value = default;
        Assert.False(value.HasValue);
        Assert.Throws<InvalidOperationException>(() => value.Value);
        Assert.Null(value.GetValueOrDefault());
        Assert.Equal("", value.ToString());
    }

    [Fact]
    public void Null_is_a_value()
    {
        Optional<string?> value = null;
        Assert.True(value.HasValue);
        Assert.Null(value.Value);
        Assert.Equal("null", value.ToString());
    }

    [Fact]
    public void A_value_converts()
    {
        Optional<int?> value = 5;
        Assert.Equal(5, value.Value);
        Assert.Equal(5, value.GetValueOrDefault());
        Assert.Equal("5", value.ToString());
    }

    [Fact]
    public void An_array_converts_to_a_list_and_a_list_is_wrapped()
    {
        Optional<IReadOnlyList<int>> fromArray = new[] { 1 };
        IReadOnlyList<int> list = [1];
        Assert.Equal(list, fromArray.Value);
        Assert.Equal(list, new Optional<IReadOnlyList<int>>(list).Value);
    }

    [Fact]
    public void Absent_equals_absent_and_nothing_else()
    {
        Optional<int> absent = default, zero = 0, one = 1;
        Assert.True(absent == default);
        Assert.True(absent != zero);
        Assert.True(zero != one);
        Assert.True(one.Equals((object)new Optional<int>(1)));
        Assert.Equal(one.GetHashCode(), new Optional<int>(1).GetHashCode());
        Assert.NotEqual(absent.GetHashCode(), zero.GetHashCode());
    }
}
