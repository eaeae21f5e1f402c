using System.Text.Json;

namespace FluxGraph.FluxUltra.Tests.Requests;

public sealed class AdditionalOptionsTests
{
    [Fact]
    public void Options_are_equal_where_names_and_values_are()
    {
        var built = AdditionalOptions.None.With("seed", 42).With("style", "oil").With("raw", true).With("strength", 0.5).With("seed", 43);
        var read = AdditionalOptions.Parse("""{"strength":0.50,"raw":true,"style":"\u006fil","seed":43}""");

        Assert.Equal(built, read);
        Assert.Equal(built.GetHashCode(), read.GetHashCode());
        Assert.NotEqual(built, read.With("seed", 44));
        Assert.NotEqual(built, read.With("more", JsonElement.Parse("null")));
        Assert.Equal(built, AdditionalOptions.Parse(built.ToJson()));
        Assert.True(new ImageRequest { Prompt = "A", AdditionalOptions = built } == new ImageRequest { Prompt = "A", AdditionalOptions = read });
    }

    [Fact]
    public void A_value_outlives_what_it_was_read_from()
    {
        AdditionalOptions options;
        using (var document = JsonDocument.Parse("""{"weights":[1,2]}"""))
        {
            options = AdditionalOptions.None.With("weights", document.RootElement.GetProperty("weights"));
        }

        Assert.Equal("""{"weights":[1,2]}""", options.ToJson());
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    [InlineData("""{"seed":1,"seed":2}""")]
    [InlineData("""{" ":1}""")]
    [InlineData("""{"\ud800":1}""")]
    public void What_is_no_object_of_options_is_refused_without_being_quoted(string json)
    {
        var exception = Assert.Throws<ArgumentException>(() => AdditionalOptions.Parse(json));

        Assert.DoesNotContain("seed", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public void Neither_names_nor_values_are_printed()
    {
        var request = new ImageRequest { Prompt = "A city", AdditionalOptions = AdditionalOptions.None.With("confidential", "secret plans") };

        foreach (var text in new[] { request.ToString(), request.AdditionalOptions.ToString() })
        {
            Assert.DoesNotContain("confidential", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        }
    }
}
