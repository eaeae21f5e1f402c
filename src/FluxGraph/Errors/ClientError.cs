namespace FluxGraph;

/// <summary>An error made of given parts; what FluxGraph reports, and what a test builds.</summary>
/// <param name="message">What went wrong, for people.</param>
/// <param name="code">What went wrong, for programs; null when there is no code.</param>
public sealed class ClientError(string message, string? code = null) : IClientError
{
    /// <inheritdoc/>
    public string Message { get; } = message ?? throw new ArgumentNullException(nameof(message));

    /// <inheritdoc/>
    public string? Code { get; } = code;

    /// <inheritdoc/>
    public IReadOnlyList<object>? Path { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Location>? Locations { get; init; }

    /// <inheritdoc/>
    public Exception? Exception { get; init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The message, with the code in front where there is one.</summary>
    public override string ToString() => Code is null ? Message : $"{Code}: {Message}";
}
