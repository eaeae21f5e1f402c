using System.Diagnostics;

namespace FluxGraph;

/// <summary>A token that authenticates a client for a time, as OAuth has it (RFC 6750). It is never shown: not in text, and not in a debugger.</summary>
/// <param name="value">What goes behind <c>Bearer</c>: visible characters of ASCII.</param>
/// <param name="expiresAt">When it ends; null, the default, where that is not known. It is replaced half a minute before, or after half of its time.</param>
/// <exception cref="ArgumentException"><paramref name="value"/> is empty, or has other characters.</exception>
[DebuggerDisplay("AccessToken")]
public sealed class AccessToken(string value, DateTimeOffset? expiresAt = null)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _header = "Bearer " + Check(value);

    /// <summary>When it ends; null where that is not known.</summary>
    public DateTimeOffset? ExpiresAt { get; } = expiresAt;

    internal string Header => _header;

    /// <summary>A token of which it is not known when it ends.</summary>
    /// <param name="value">What goes behind <c>Bearer</c>.</param>
    public static implicit operator AccessToken(string value) => new(value);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static AccessToken FromString(string value) => new(value);

    /// <summary>Always <c>AccessToken</c>: the token itself is a secret.</summary>
    public override string ToString() => nameof(AccessToken);

    private static string Check(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return value.All(static character => character is > ' ' and <= '~')
            ? value
            : throw new ArgumentException("An access token has visible characters of ASCII only.", nameof(value));
    }
}
