using System.Security.Cryptography;
using System.Text;

namespace FluxGraph.FluxUltra.Tests.Webhooks;

public sealed class WebhookVerifierTests
{
    private static readonly byte[] Body = """{"id":"abc123xyz","status":"completed"}"""u8.ToArray();

    [Fact]
    public void The_known_signature_of_RFC_4231_is_accepted()
    {
        var verifier = new WebhookVerifier(new WebhookSecret("Jefe"));

        Assert.True(verifier.IsSigned(
            "what do ya want for nothing?"u8, "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    [Fact]
    public void One_of_several_secrets_suffices_and_upper_case_digits_are_digits()
    {
        var secrets = new[] { NewSecret(), NewSecret(), NewSecret() };
        var verifier = new WebhookVerifier(secrets.Select(secret => new WebhookSecret(secret)));

        Assert.All(secrets, secret => Assert.True(verifier.IsSigned(Body, Sign(Body, secret))));
        Assert.True(verifier.IsSigned(Body, "sha256=" + Sign(Body, secrets[1])[7..].ToUpperInvariant()));
        Assert.False(verifier.IsSigned(Body, Sign(Body, NewSecret())));
    }

    [Fact]
    public void Every_changed_bit_of_body_or_signature_is_noticed()
    {
        var secret = NewSecret();
        var verifier = new WebhookVerifier(new WebhookSecret(secret));
        var signature = Sign(Body, secret);

        for (var bit = 0; bit < Body.Length * 8; bit++)
        {
            var changed = Body.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(verifier.IsSigned(changed, signature));
        }

        for (var index = 0; index < signature.Length; index++)
        {
            var other = signature[index] == '0' ? '1' : '0';
            Assert.False(verifier.IsSigned(Body, signature[..index] + other + signature[(index + 1)..]));
            Assert.False(verifier.IsSigned(Body, signature[..index]));
        }

        Assert.False(verifier.IsSigned(Body, signature + "00"));
        Assert.False(verifier.IsSigned(Body, signature + "0"));
        Assert.False(verifier.IsSigned(Body, " " + signature));
        Assert.False(verifier.IsSigned(Body, null));
        Assert.False(verifier.IsSigned(Body, ""));
    }

    [Fact]
    public void There_is_no_verifier_without_a_secret()
    {
        Assert.Throws<ArgumentException>(() => new WebhookVerifier());
        Assert.Throws<ArgumentException>(() => new WebhookVerifier([null!]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("secret\n")]
    public void A_blank_or_badly_copied_secret_is_refused(string secret) => Assert.Throws<ArgumentException>(() => new WebhookSecret(secret));

    [Fact]
    public void A_secret_is_not_printed()
    {
        var text = NewSecret();
        var secret = new WebhookSecret(text);

        Assert.DoesNotContain(text, $"{secret} {System.Text.Json.JsonSerializer.Serialize(secret)}", StringComparison.Ordinal);
    }

    private static string NewSecret() => $"test-secret-{Guid.NewGuid():N}";

    private static string Sign(byte[] body, string secret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
