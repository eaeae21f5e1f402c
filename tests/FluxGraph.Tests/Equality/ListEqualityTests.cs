using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Equality;

public class ListEqualityTests
{
    [Fact]
    public void Equal_lists_are_equal_down_into_nested_ones()
    {
        AssertEqual<int>([1, 2], new List<int> { 1, 2 });
        AssertEqual<string?>(["a", null], ["a", null]);
        AssertEqual<IReadOnlyList<int>?>([[1], null, [2, 3]], [new List<int> { 1 }, null, [2, 3]]);
        AssertEqual<IReadOnlyList<IReadOnlyList<string>>>([[["a"]], []], [[["a"]], []]);
        AssertEqual<byte[]>([[1, 2]], [[1, 2]]);
        AssertEqual<Pair>([new Pair(1)], [new Pair(1)]);
        AssertEqual<JsonElement>([JsonElement.Parse("""{"a":1,"b":[1.0]}""")], [JsonElement.Parse("""{"b":[1],"a":1}""")]);
        AssertEqual<JsonElement?>([JsonElement.Parse("1"), null], [JsonElement.Parse("1"), null]);
        AssertEqual<int>(null, null);
    }

    [Fact]
    public void Different_lists_are_different()
    {
        Assert.False(ListEquality.Equals<int>([1], [2]));
        Assert.False(ListEquality.Equals<int>([1, 2], [2, 1]));
        Assert.False(ListEquality.Equals<int>([1], [1, 1]));
        Assert.False(ListEquality.Equals<int>([], null));
        Assert.False(ListEquality.Equals<int>(null, []));
        Assert.False(ListEquality.Equals<string?>(["a"], [null]));
        Assert.False(ListEquality.Equals<IReadOnlyList<int>>([[1]], [[2]]));
        Assert.False(ListEquality.Equals<IReadOnlyList<int>>([[1]], [[1, 2]]));
        Assert.False(ListEquality.Equals<IReadOnlyList<int>>([[1, 2]], [[1]]));
        Assert.False(ListEquality.Equals<IReadOnlyList<int>?>([null], [[]]));
        Assert.False(ListEquality.Equals<Pair>([new Pair(1)], [new Pair(2)]));
        Assert.False(ListEquality.Equals<JsonElement>([JsonElement.Parse("1")], [JsonElement.Parse("2")]));
    }

    [Theory]
    [InlineData("""{"a":[1,"x"],"b":null}""", """{"b":null,"a":[1.0,"\u0078"]}""", true)]
    [InlineData("1e2", "100", true)]
    [InlineData("\"\\u0061\"", "\"a\"", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("{}", "[]", false)]
    [InlineData("null", "false", false)]
    [InlineData("null", null, false)]
    [InlineData(null, null, true)]
    public void JSON_is_compared_by_what_it_says(string? left, string? right, bool areEqual)
    {
        var (leftValue, rightValue) = (Parse(left), Parse(right));
        Assert.Equal(areEqual, JsonElementEquality.Equals(leftValue, rightValue));
        if (areEqual)
        {
            Assert.Equal(JsonElementEquality.GetHashCode(leftValue), JsonElementEquality.GetHashCode(rightValue));
        }
    }

    private static JsonElement? Parse(string? json) => json is null ? null : JsonElement.Parse(json);

    private static void AssertEqual<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        Assert.True(ListEquality.Equals(left, right));
        Assert.Equal(ListEquality.GetHashCode(left), ListEquality.GetHashCode(right));
    }

    private sealed record Pair(int Value);
}
