namespace FluxGraph.Emulator.Tests;

public sealed class PriceTableTests
{
    [Theory]
    [InlineData(512, 512, 0, 10)]
    [InlineData(512, 512, 1, 15)]
    [InlineData(1024, 1024, 0, 15)]
    [InlineData(1024, 1024, 1, 20)]
    [InlineData(2048, 2048, 0, 30)]
    [InlineData(2048, 2048, 1, 40)]
    [InlineData(4096, 4096, 0, 40)]
    [InlineData(4096, 4096, 1, 50)]
    [InlineData(1024, 2048, 0, 23)] // one of two doublings from 15 to 30: 22.5, rounded
    [InlineData(1024, 2048, 1, 30)] // one of two doublings from 20 to 40
    [InlineData(64, 64, 0, 10)]
    [InlineData(4096, 1024, 0, 30)] // as many pixels as 2048×2048
    public void A_price_follows_from_size_and_complexity(int width, int height, double complexity, int credits)
        => Assert.Equal(credits, PriceTable.PriceOf(width, height, complexity));

    [Theory]
    [InlineData(512, 1024, 10, 20)]
    [InlineData(2048, 4096, 30, 50)]
    public void Every_price_of_a_class_lies_in_the_documented_range(int smallest, int largest, int least, int most)
    {
        for (var dimension = smallest; dimension <= largest; dimension += 32)
        {
            for (var complexity = 0.0; complexity <= 1; complexity += 0.125)
            {
                Assert.InRange(PriceTable.PriceOf(dimension, dimension, complexity), least, most);
            }
        }
    }

    [Fact]
    public void A_larger_image_never_costs_less()
    {
        var prices = Enumerable.Range(1, 256).Select(step => PriceTable.PriceOf(step * 16, step * 16, 0.5)).ToList();

        Assert.Equal(prices.Order(), prices);
    }

    [Theory]
    [InlineData("cat", 0.011)]
    [InlineData("cat cat cat, cat!", 0.034)] // two different words: "cat" and "cat!"
    public void A_short_prompt_is_plain(string prompt, double complexity)
        => Assert.Equal(complexity, PromptComplexity.Of(prompt), tolerance: 0.001);

    [Fact]
    public void A_long_prompt_of_many_words_is_as_demanding_as_can_be()
        => Assert.Equal(1, PromptComplexity.Of(string.Join(' ', Enumerable.Range(10_000, 200))));
}
