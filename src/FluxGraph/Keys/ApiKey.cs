using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace FluxGraph;

/// <summary>
/// An API key that cannot be printed. It comes from configuration and leaves only as a header of a request; its
/// text, JSON form and debugger display are redacted.
/// </summary>
/// <remarks>A key that is sent to a browser is public, so there are no keys in browsers.</remarks>
[UnsupportedOSPlatform("browser")]
[JsonConverter(typeof(ApiKeyJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiKey : IEquatable<ApiKey>
{
    private const string Redacted = "ApiKey(redacted)";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Makes a key of its text, which the application read from where it keeps secrets.</summary>
    /// <param name="apiKey">The key: printable ASCII without white space.</param>
    /// <exception cref="ArgumentNullException"><paramref name="apiKey"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="apiKey"/> is blank, or has a character that a key cannot have. The message does not quote it.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">The program runs in a browser.</exception>
    public ApiKey(string apiKey)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        if (OperatingSystem.IsBrowser())
        {
            throw new PlatformNotSupportedException(
                "An API key in a browser is public. Call the API from a server of yours, and that server from the browser.");
        }

        if (FindDefect(apiKey) is { } defect)
        {
            throw new ArgumentException(defect, nameof(apiKey));
        }

        _value = apiKey;
    }

    /// <summary>Reads a key from an environment variable.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <exception cref="InvalidOperationException">The variable is not set, or what it holds is no key.</exception>
    public static ApiKey FromEnvironment(string variable)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        return FromSetting(Environment.GetEnvironmentVariable(variable), $"The environment variable '{variable}'");
    }

    /// <summary>Reads a key from configuration: user secrets, a vault, environment variables, and so on.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="key">The setting's name, such as <c>FluxUltra:ApiKey</c>.</param>
    /// <exception cref="InvalidOperationException">The setting is not there, or what it holds is no key.</exception>
    public static ApiKey FromConfiguration(IConfiguration configuration, string key)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return FromSetting(configuration[key], $"The configuration setting '{key}'");
    }

    /// <summary>Sets the header <c>Authorization: Bearer …</c> of a request, in place of any other.</summary>
    /// <param name="headers">The request's headers.</param>
    public void AuthorizeBearer(HttpRequestHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        headers.Authorization = new AuthenticationHeaderValue("Bearer", _value);
    }

    /// <summary>Sets a header of a request to the key, in place of any other value.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="name">The header's name, such as <c>X-API-Key</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> cannot be a request header's name.</exception>
    public void SetHeader(HttpRequestHeaders headers, string name)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        // Remove throws for a name that is malformed or belongs to content, before the key is near any message.
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, _value);
    }

    /// <summary>Whether both are the same key, or both are null. The time taken tells nothing about where they differ.</summary>
    public static bool operator ==(ApiKey? left, ApiKey? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the keys differ.</summary>
    public static bool operator !=(ApiKey? left, ApiKey? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(ApiKey? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(
            MemoryMarshal.AsBytes(_value.AsSpan()), MemoryMarshal.AsBytes(other._value.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApiKey);

    /// <summary>A hash that differs from process to process.</summary>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>A fixed text that says nothing about the key.</summary>
    public override string ToString() => Redacted;

    private static ApiKey FromSetting(string? value, string setting)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new InvalidOperationException($"{setting} holds no API key. Set it to the key, outside of the source code.");
        }

        return FindDefect(value) is { } defect
            ? throw new InvalidOperationException($"{setting} holds no valid API key. {defect}")
            : new ApiKey(value);
    }

    private static string? FindDefect(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "The API key is blank.";
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is <= ' ' or > '~')
            {
                var what = char.IsWhiteSpace(value[i]) ? "white space"
                    : char.IsControl(value[i]) ? "a control character"
                    : "a character outside of ASCII";
                return $"The API key has {what} at index {i}; a key is printable ASCII without white space. "
                    + "Check for a line break or a space that was copied with it.";
            }
        }

        return null;
    }
}
