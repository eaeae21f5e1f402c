using FluxGraph.Analyzers.KeySafety.Classification;
using FluxGraph.Analyzers.Tests.KeySafety.Literals;

namespace FluxGraph.Analyzers.Tests.KeySafety.Classification;

/// <summary>What names and values say about keys.</summary>
public sealed class KeyClassifierTests
{
    [Theory]
    [InlineData("ApiKey", "Exact")]
    [InlineData("api_key", "Exact")]
    [InlineData("x-api-key", "Exact")]
    [InlineData("Acme:ApiKey", "Exact")]
    [InlineData("OPENAI_API_KEY_2", "Exact")]
    [InlineData("apikeys", "Exact")]
    [InlineData("ApiKeyForProduction", "Exact")]
    [InlineData("client-secret", "Key")]
    [InlineData("_accessToken", "Key")]
    [InlineData("SECRET_KEY", "Key")]
    [InlineData("password", "Key")]
    [InlineData("ApiKeyHeaderName", "Negative")]
    [InlineData("PublicKeyToken", "Negative")]
    [InlineData("cacheKey", "Negative")]
    [InlineData("FakeApiKeyForAcme", "Negative")]
    [InlineData("apiKeyForTests", "Negative")]
    [InlineData("Key", "None")]
    [InlineData("monkey", "None")]
    [InlineData("TokenProvider", "None")]
    [InlineData("Secretary", "None")]
    [InlineData("", "None")]
    public void A_name_says(string name, string strength) => Assert.Equal(strength, KeyLabel.Judge(name).ToString());

    [Fact]
    public void Values_look_as_strong_as_they_are()
    {
        Assert.Equal(KeyStrength.Strong, KeyText.Judge(SeededKeys.Key));
        Assert.Equal(KeyStrength.Strong, KeyText.Judge(SeededKeys.Hexadecimal));
        Assert.Equal(KeyStrength.Strong, KeyText.Judge(SeededKeys.Uuid));
        Assert.Equal(KeyStrength.Strong, KeyText.Judge(SeededKeys.Jwt));
        Assert.Equal(KeyStrength.Strong, KeyText.Judge(SeededKeys.Base64));
        Assert.Equal(KeyStrength.Published, KeyText.Judge(SeededKeys.Published));
        Assert.Equal(KeyStrength.Weak, KeyText.Judge(SeededKeys.Short));
        Assert.Equal(KeyStrength.None, KeyText.Judge("System.Collections.Generic.List"));
    }

    [Fact]
    public void A_key_that_repeats_no_character_is_one_and_an_alphabet_is_none()
    {
        // What people make up: both cases, no character twice.
        Assert.Equal(KeyStrength.Strong, KeyText.Judge("q8Zr2LmX9vTn4KwB" + "7yHs3DfG6jPc1QaE"));
        Assert.Equal(KeyStrength.None, KeyText.Judge("ybndrfg8ejkmcpqx" + "ot1uwisza345h769"));
    }

    [Fact]
    public void Nothing_is_allocated_for_ordinary_text()
    {
        string[] ordinary = ["Hello, world", "System.Collections.Generic.List", "GetApiKeyAsync", "/api/v2/orders", "application/json", "The {0} of 42 is wrong: {1}"];
        var guard = new KeyGuard(KeyGuardOptions.Default);
        Look(ordinary, guard);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Look(ordinary, guard);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void No_name_and_no_value_breaks_the_classifiers()
    {
        const string Characters = "aZ09 -_.:/=?&%$#{}<>~!@|\\\"'\0\uD800\uFFFFéß中";
        string[] parts = ["Bearer ", "Basic ", "Authorization: ", "?api_key=", "eyJ", "sk_live_", "://", "ApiKey", "token", "%3D", "--"];
        var random = new Random(4003);
        var guard = new KeyGuard(KeyGuardOptions.Read(name => name.EndsWith("prefixes", StringComparison.Ordinal) ? "a,,|b" : null));
        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ =>
                random.Next(8) == 0 ? parts[random.Next(parts.Length)] : Characters[random.Next(Characters.Length)].ToString()));

            _ = TextGlance.Of(text);
            _ = guard.IsKey(text, text);
            _ = guard.IsKey("apiKey", text);
            _ = guard.IsCredential(text);
            _ = guard.IsHeaderLine(text);
            var found = guard.FindInQuery(text, out var start, out var length);
            Assert.True(start >= 0 && start + length <= text.Length && found == length > 0, text);
        }
    }

    private static void Look(string[] texts, KeyGuard guard)
    {
        foreach (var text in texts)
        {
            // An assertion would allocate, and be what is measured.
            _ = TextGlance.Of(text);
            _ = KeyText.Look(text);
            _ = guard.Judge(text);
            _ = guard.IsAuthenticationHeader(text);
            _ = guard.IsHeaderLine(text);
        }
    }
}
