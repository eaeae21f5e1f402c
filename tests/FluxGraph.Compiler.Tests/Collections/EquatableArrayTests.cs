using FluxGraph.Compiler.Collections;

namespace FluxGraph.Compiler.Tests.Collections;

public class EquatableArrayTests
{
    [Fact]
    public void Arrays_are_equal_when_their_items_are()
    {
        EquatableArray<string> left = ["a", "b"];
        EquatableArray<string> right = ["a", "b"];

        Assert.True(left == right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Order_and_length_count()
    {
        EquatableArray<string> array = ["a", "b"];

        Assert.True(array != ["b", "a"]);
        Assert.True(array != ["a"]);
        Assert.True(array != ["a", "b", "c"]);
        Assert.False(array.Equals("a"));
    }

    [Fact]
    public void The_default_is_the_empty_array()
    {
        var array = default(EquatableArray<string>);

        Assert.True(array.IsEmpty);
        Assert.Equal(0, array.Length);
        Assert.Empty((IEnumerable<string>)array);
        Assert.Equal(array, new EquatableArray<string>([]));
        Assert.Equal(array, Array.Empty<string>().ToEquatableArray());
        Assert.Equal(array.GetHashCode(), new EquatableArray<string>([]).GetHashCode());
    }

    [Fact]
    public void Nested_arrays_compare_by_their_items()
    {
        EquatableArray<EquatableArray<int>> left = [[1], [2, 3]];
        EquatableArray<EquatableArray<int>> right = [[1], [2, 3]];

        Assert.Equal(left, right);
        Assert.NotEqual(left, [[1], [2, 4]]);
    }

    [Fact]
    public void Items_that_are_null_compare_and_hash()
    {
        EquatableArray<string?> array = [null];

        Assert.Equal(array, new EquatableArray<string?>([null]));
        Assert.NotEqual(array, new EquatableArray<string?>([""]));
        Assert.Equal(array.GetHashCode(), new EquatableArray<string?>([null]).GetHashCode());
    }

    [Fact]
    public void Items_come_in_order_by_index_and_by_enumeration()
    {
        EquatableArray<int> array = [3, 1, 2];

        Assert.Equal(1, array[1]);
        Assert.Equal([3, 1, 2], array.AsSpan().ToArray());
        Assert.Equal([3, 1, 2], array.Select(item => item));
    }
}
