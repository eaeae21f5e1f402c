using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace FluxGraph.FluxUltra;

/// <summary>A secret that the API signs webhooks with. It cannot be printed: its text is redacted.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WebhookSecret
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _key;

    /// <summary>Makes a secret of its text, which the application read from where it keeps secrets, never from source.</summary>
    /// <param name="secret">The secret. Not blank, and without white space at either end.</param>
    /// <exception cref="ArgumentException">The secret is blank or has white space at an end. The message does not quote it.</exception>
    public WebhookSecret(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (FindDefect(secret) is { } defect)
        {
            throw new ArgumentException(defect, nameof(secret));
        }

        _key = Encoding.UTF8.GetBytes(secret);
    }

    /// <summary>A fixed text that says nothing about the secret.</summary>
    public override string ToString() => "WebhookSecret(redacted)";

    internal static string? FindDefect(string secret) => secret switch
    {
        _ when string.IsNullOrWhiteSpace(secret) => "The webhook secret is blank.",
        _ when secret.Trim().Length != secret.Length =>
            "The webhook secret has white space at an end. Check for a line break or a space that was copied with it.",
        _ => null,
    };

    internal void Sign(ReadOnlySpan<byte> body, Span<byte> signature) => HMACSHA256.HashData(_key, body, signature);
}
