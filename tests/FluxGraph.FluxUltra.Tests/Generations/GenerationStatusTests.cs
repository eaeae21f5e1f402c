namespace FluxGraph.FluxUltra.Tests.Generations;

public sealed class GenerationStatusTests
{
    [Fact]
    public void Case_does_not_count_but_is_kept()
    {
        var status = new GenerationStatus("COMPLETED");

        Assert.Equal(GenerationStatus.Completed, status);
        Assert.Equal(GenerationStatus.Completed.GetHashCode(), status.GetHashCode());
        Assert.Equal("COMPLETED", status.ToString());
    }

    [Theory]
    [InlineData("processing", false, false)]
    [InlineData("completed", true, false)]
    [InlineData("Failed", false, true)]
    [InlineData("error", false, true)]
    [InlineData("rejected", false, true)]
    [InlineData("canceled", false, true)]
    [InlineData("cancelled", false, true)]
    [InlineData("queued", false, false)]
    public void Knows_which_words_are_the_last(string value, bool isCompleted, bool isFailed)
    {
        var status = new GenerationStatus(value);

        Assert.Equal((isCompleted, isFailed), (status.IsCompleted, status.IsFailed));
        Assert.Equal(isCompleted || isFailed, status.IsTerminal);
    }

    [Fact]
    public void No_word_is_an_unknown_status()
    {
        Assert.All([default, new GenerationStatus(null), new GenerationStatus(" ")], status =>
        {
            Assert.False(status.IsKnown);
            Assert.False(status.IsTerminal);
            Assert.Equal("", status.Value);
        });
    }
}
