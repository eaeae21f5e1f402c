namespace FluxGraph;

/// <summary>Something that went wrong in answering an operation, or in reading the answer.</summary>
public interface IClientError
{
    /// <summary>What went wrong, for people.</summary>
    string Message { get; }

    /// <summary>
    /// What went wrong, for programs: the server's <c>extensions.code</c>, or one of <see cref="ClientErrorCodes"/>.
    /// Null when the server gave none.
    /// </summary>
    string? Code { get; }

    /// <summary>
    /// Where in the data it went wrong: a <see cref="string"/> for each member and an <see cref="int"/> for each
    /// index of a list, from the root down. Null when the error is about the whole request.
    /// </summary>
    IReadOnlyList<object>? Path { get; }

    /// <summary>The places in the operation's text that the error is about, if the server named any.</summary>
    IReadOnlyList<Location>? Locations { get; }

    /// <summary>The exception behind the error, where FluxGraph found it itself.</summary>
    Exception? Exception { get; }

    /// <summary>The error's <c>extensions</c>; values as in <see cref="IOperationResult.Extensions"/>. Null when there are none.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }
}
