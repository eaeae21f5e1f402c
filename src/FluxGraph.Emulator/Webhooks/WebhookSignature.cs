using System.Security.Cryptography;
using System.Text;

namespace FluxGraph.Emulator;

/// <summary>
/// Signs webhooks. The API shows <c>X-Doitong-Signature: sha256=abc123...</c> and neither key nor signed bytes; taken
/// here is the common reading: HMAC-SHA256 over the raw body with the webhook secret, in lower-case hex.
/// </summary>
internal static class WebhookSignature
{
    public const string HeaderName = "X-Doitong-Signature";

    public static string Of(ReadOnlySpan<byte> body, string secret)
        => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
