namespace FluxGraph;

/// <summary>An operation's result has errors, and the caller asked for none.</summary>
public sealed class GraphQLClientException : Exception
{
    /// <summary>Makes the exception for a result's errors.</summary>
    /// <param name="errors">The errors; at least one.</param>
    /// <exception cref="ArgumentException">There is no error.</exception>
    public GraphQLClientException(params IReadOnlyList<IClientError> errors)
        : base(Describe(errors), errors.FirstOrDefault(error => error.Exception is not null)?.Exception) =>
        Errors = errors;

    /// <summary>Makes the exception for something that went wrong at the client.</summary>
    /// <param name="message">What went wrong, for people.</param>
    public GraphQLClientException(string message)
        : this([new ClientError(message)])
    {
    }

    /// <summary>The errors; at least one.</summary>
    public IReadOnlyList<IClientError> Errors { get; }

    private static string Describe(IReadOnlyList<IClientError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Count == 0)
        {
            throw new ArgumentException("There must be at least one error.", nameof(errors));
        }

        return errors.Count == 1
            ? Describe(errors[0])
            : $"The operation failed with {errors.Count} errors:{Environment.NewLine}- "
              + string.Join($"{Environment.NewLine}- ", errors.Select(Describe));
    }

    private static string Describe(IClientError error) =>
        error.Code is { } code ? $"{error.Message} ({code})" : error.Message;
}
