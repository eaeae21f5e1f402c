namespace FluxGraph;

/// <summary>An error made of given parts; what FluxGraph reports, and what a test builds.</summary>
/// <param name="message">What went wrong, for people.</param>
/// <param name="code">What went wrong, for programs; null when there is no code.</param>
/// <param name="path">Where in the data it went wrong; null when the error is about the whole request.</param>
/// <param name="locations">The places in the operation's text that the error is about; null when there are none.</param>
/// <param name="exception">The exception behind the error; null when there is none.</param>
/// <param name="extensions">The error's <c>extensions</c>; null when there are none.</param>
public sealed class ClientError(
    string message,
    string? code = null,
    IReadOnlyList<object>? path = null,
    IReadOnlyList<Location>? locations = null,
    Exception? exception = null,
    IReadOnlyDictionary<string, object?>? extensions = null) : IClientError
{
    /// <inheritdoc/>
    public string Message { get; } = message ?? throw new ArgumentNullException(nameof(message));

    /// <inheritdoc/>
    public string? Code { get; } = code;

    /// <inheritdoc/>
    public IReadOnlyList<object>? Path { get; init; } = path;

    /// <inheritdoc/>
    public IReadOnlyList<Location>? Locations { get; init; } = locations;

    /// <inheritdoc/>
    public Exception? Exception { get; init; } = exception;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; } = extensions;

    /// <summary>The message, with the code in front where there is one.</summary>
    public override string ToString() => Code is null ? Message : $"{Code}: {Message}";
}
