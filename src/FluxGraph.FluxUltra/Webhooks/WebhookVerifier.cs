using System.Buffers;
using System.Security.Cryptography;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Tells the API's webhooks from forged ones: the header <see cref="SignatureHeader"/> must be <c>sha256=</c> and, in
/// hexadecimal digits, the HMAC-SHA256 of the raw body under one of the secrets. For hosts of any kind; in ASP.NET Core,
/// the package FluxGraph.FluxUltra.AspNetCore does it. Safe for use by several threads.
/// </summary>
/// <remarks>
/// The API's documentation shows the header and says neither what is signed nor how; this is the usual reading. A signature
/// says that a delivery was made by the API once, not that it is new: whoever recorded it can send it again.
/// </remarks>
public sealed class WebhookVerifier
{
    /// <summary>The header that holds the signature: <c>X-Doitong-Signature</c>.</summary>
    public const string SignatureHeader = "X-Doitong-Signature";

    private const string Prefix = "sha256=";

    private readonly WebhookSecret[] _secrets;

    /// <summary>Makes a verifier.</summary>
    /// <param name="secrets">The secrets of which one suffices, so that an old one holds while a new one is brought in. At least one.</param>
    /// <exception cref="ArgumentException">There is no secret: everything would be refused, or worse, accepted.</exception>
    public WebhookVerifier(params IEnumerable<WebhookSecret> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        _secrets = [.. secrets];
        if (_secrets.Length == 0 || Array.Exists(_secrets, secret => secret is null))
        {
            throw new ArgumentException("Webhooks need at least one secret, and none that is null.", nameof(secrets));
        }
    }

    /// <summary>Whether the API signed this body. How long it takes tells nothing about signature or secrets.</summary>
    /// <param name="body">The body as it came: bytes that were read as text or JSON and written again differ.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none, or more than one.</param>
    public bool IsSigned(ReadOnlySpan<byte> body, string? signature)
    {
        Span<byte> presented = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature is null
            || !signature.StartsWith(Prefix, StringComparison.Ordinal)
            || Convert.FromHexString(signature.AsSpan(Prefix.Length), presented, out var consumed, out var written) != OperationStatus.Done
            || written != presented.Length
            || consumed != signature.Length - Prefix.Length)
        {
            return false;
        }

        // Every secret is tried, so that the time does not tell which one it was.
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var isSigned = false;
        foreach (var secret in _secrets)
        {
            secret.Sign(body, expected);
            isSigned |= CryptographicOperations.FixedTimeEquals(expected, presented);
        }

        return isSigned;
    }
}
