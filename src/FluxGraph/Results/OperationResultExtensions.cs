namespace FluxGraph;

/// <summary>Questions that are asked of every result.</summary>
public static class OperationResultExtensions
{
    /// <summary>Throws when the result has errors. Afterwards its data is not null.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="GraphQLClientException">The result has errors; they are on the exception.</exception>
    public static void EnsureNoErrors(this IOperationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Errors.Count > 0)
        {
            throw new GraphQLClientException(result.Errors);
        }
    }

    /// <summary>Whether the result has errors. It may have data all the same: GraphQL answers in part.</summary>
    /// <param name="result">The result.</param>
    public static bool IsErrorResult(this IOperationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Errors.Count > 0;
    }

    /// <summary>Whether the result has no errors.</summary>
    /// <param name="result">The result.</param>
    public static bool IsSuccessResult(this IOperationResult result) => !result.IsErrorResult();
}
