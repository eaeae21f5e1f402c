using FluxGraph.Analyzers.KeySafety.Classification;

namespace FluxGraph.Analyzers.Tests.KeySafety.Classification;

public sealed class KeyPlaceholderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("********")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("xxx")]
    [InlineData("XXXX-XXXX")]
    [InlineData("sk-xxxxxxxx")]
    [InlineData("YOUR_API_KEY")]
    [InlineData("Bearer YOUR_API_KEY")]
    [InlineData("yourApiKey")]
    [InlineData("your key")]
    [InlineData("my-api-key")]
    [InlineData("API_KEY_HERE")]
    [InlineData("<api-key>")]
    [InlineData("sk-<the key>")]
    [InlineData("${DOITONG}")]
    [InlineData("$(DOITONG)")]
    [InlineData("{{doitong}}")]
    [InlineData("%DOITONG%")]
    [InlineData("#{Doitong}#")]
    [InlineData("changeme")]
    [InlineData("Change-Me")]
    [InlineData("CHANGE_ME_9a8b7c")]
    [InlineData("test")]
    [InlineData("test-key-4f1c")]
    [InlineData("testKey4f1c")]
    [InlineData("TESTKey")]
    [InlineData("test123")]
    [InlineData("myTestKey7")]
    [InlineData("a-fake-key")]
    [InlineData("dummy")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("placeholder")]
    [InlineData("TODO: set the key")]
    [InlineData("none")]
    public void Recognises(string text) => Assert.True(KeyPlaceholder.Matches(text));

    [Theory]
    [InlineData("latest")]
    [InlineData("latest-4f1c9a")]
    [InlineData("contested")]
    [InlineData("attestation")]
    [InlineData("fakery")]
    [InlineData("examples4u")]
    [InlineData("change")]
    [InlineData("hunter2")]
    [InlineData("correct horse battery staple")]
    [InlineData("dt_live_4f1c9a")]
    [InlineData("my-secret-key")]
    [InlineData("a%2Fb%2Bc")]
    [InlineData("$ecret")]
    [InlineData("{4f1c9a}")]
    [InlineData("xx4f")]
    [InlineData("aXxxYb")]
    [InlineData("M9ly5stubAFo")]
    [InlineData("4f1cXXX9a")]
    [InlineData("none-4f1c9a")]
    public void Does_not_excuse(string text) => Assert.False(KeyPlaceholder.Matches(text));

    [Fact]
    public void Keys_as_a_random_source_makes_them_are_not_excused()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        var random = new Random(4001);
        for (var i = 0; i < 20_000; i++)
        {
            var key = new string([.. Enumerable.Range(0, 40).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            Assert.False(KeyPlaceholder.Matches(key), key);
        }
    }

    [Theory]
    [InlineData("YOUR_ApiKey2", "YOUR|Api|Key|2")]
    [InlineData("APIKey", "API|Key")]
    [InlineData("--a..b--", "a|b")]
    [InlineData("", "")]
    [InlineData("latest", "latest")]
    public void Words_end_at_symbols_digits_and_case_boundaries(string text, string words) =>
        Assert.Equal(words, string.Join('|', WordSplitter.Split(text).Select(word => word.Word)));
}
