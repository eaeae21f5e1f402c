using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Text;

public class SuggestionTests
{
    [Theory]
    [InlineData("nam", "name")]
    [InlineData("naem", "name")]
    [InlineData("NAME", "name")]
    [InlineData("nmae", "name")]
    [InlineData("frends", "friends")]
    [InlineData("colour", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_suggested(string name, string? expected) =>
        Assert.Equal(expected, Suggestion.Nearest(name, ["id", "name", "friends", "appearsIn"]));

    [Fact]
    public void Of_names_that_are_equally_near_the_first_by_ordinal_is_suggested_in_whatever_order_they_come()
    {
        Assert.Equal("bats", Suggestion.Nearest("cats", ["rats", "bats"]));
        Assert.Equal("bats", Suggestion.Nearest("cats", ["bats", "rats"]));
    }

    [Fact]
    public void A_suggestion_is_a_question_and_no_suggestion_is_nothing()
    {
        Assert.Equal("; did you mean \"name\"?", Suggestion.For("nme", ["name"]));
        Assert.Equal("", Suggestion.For("nme", []));
    }
}
