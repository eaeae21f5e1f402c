namespace FluxGraph.FluxUltra.Tests.Prompts;

public class PromptAnalyzerTests
{
    private const string Complete =
        "A lighthouse on a cliff above the sea, oil painting, soft morning light, aerial view, rocks in the foreground, serene";

    [Fact]
    public void A_prompt_that_says_everything_has_no_suggestion() => Assert.Empty(PromptAnalyzer.Analyze(Complete));

    [Fact]
    public void The_prompt_of_the_documentation_lacks_some_aspects() => Assert.Equal(
        [PromptAspect.Style, PromptAspect.Camera, PromptAspect.Composition],
        PromptAnalyzer.Analyze("A futuristic city with flying cars and neon lights").Select(suggestion => suggestion.Aspect!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a cat")]
    [InlineData("кошка и собака")]
    public void Few_words_are_too_few(string prompt) =>
        Assert.Equal(PromptSuggestionKind.TooShort, PromptAnalyzer.Analyze(prompt)[0].Kind);

    [Theory]
    [InlineData(", oil painting", PromptAspect.Style)]
    [InlineData(", soft morning light", PromptAspect.Lighting)]
    [InlineData(", aerial view", PromptAspect.Camera)]
    [InlineData(", rocks in the foreground", PromptAspect.Composition)]
    [InlineData(", serene", PromptAspect.Mood)]
    public void An_aspect_of_which_nothing_is_said_is_named(string left, PromptAspect aspect)
    {
        var suggestion = Assert.Single(PromptAnalyzer.Analyze(Complete.Replace(left, "", StringComparison.Ordinal)));

        Assert.Equal((PromptSuggestionKind.MissingAspect, aspect), (suggestion.Kind, suggestion.Aspect));
        Assert.Contains(aspect.ToString(), suggestion.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("at night, at noon", "\"noon\" and \"night\" contradict each other: keep one of them.")]
    [InlineData("a Close-Up", "\"close up\" and \"aerial view\" contradict each other: keep one of them.")]
    [InlineData("black-and-white, with vibrant colors", "\"black and white\" and \"vibrant colors\" contradict each other: keep one of them.")]
    public void Terms_that_rule_each_other_out_are_named(string addition, string message)
    {
        var suggestion = Assert.Single(PromptAnalyzer.Analyze($"{Complete}, {addition}"));

        Assert.Equal((PromptSuggestionKind.Contradiction, message), (suggestion.Kind, suggestion.Message));
    }

    [Theory]
    [InlineData("a knight beside noontide flowers")]
    [InlineData("a snowboard shop named Summertime")]
    public void Parts_of_words_are_not_words(string addition) => Assert.Empty(PromptAnalyzer.Analyze($"{Complete}, {addition}"));

    [Theory]
    [InlineData("夕暮れの港、油絵、柔らかい光")]
    [InlineData("Маяк на скале над морем на закате, очень красиво")]
    public void Of_other_languages_no_word_is_judged(string prompt) => Assert.Empty(PromptAnalyzer.Analyze(prompt));

    [Fact]
    public void What_a_builder_puts_together_has_every_aspect()
    {
        var prompt = new PromptBuilder("A lighthouse on a cliff.")
            .WithMood("serene")
            .WithStyle("oil painting")
            .WithLighting(" soft morning light ")
            .WithCamera("aerial view")
            .WithComposition("symmetrical")
            .WithDetail("a red boat")
            .Build();

        Assert.Equal("A lighthouse on a cliff, a red boat, oil painting, soft morning light, aerial view, symmetrical, serene", prompt);
        Assert.Empty(PromptAnalyzer.Analyze(prompt));
    }

    [Fact]
    public void A_builder_takes_no_blank_part() => Assert.Throws<ArgumentException>(() => new PromptBuilder("A lighthouse").WithMood(" "));
}
