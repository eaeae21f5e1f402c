using System.Net;

namespace FluxGraph.CompilerServices;

/// <summary>Knows what a server says of automatic persisted queries.</summary>
internal sealed class PersistedQueryNegotiation
{
    private volatile bool _isRefused;

    /// <summary>
    /// Whether an operation is to be sent by its hash: queries, because what is refused is sent again, and no refusal is
    /// certain not to come from a mutation that ran.
    /// </summary>
    public bool IsFor(OperationRequest request) =>
        !_isRefused && request.Kind == OperationKind.Query && request.SentExtensions?.ContainsKey(PersistedQuery.ExtensionName) != true;

    /// <summary>What an answer to a hash says.</summary>
    public static PersistedQueryAnswer Read(IOperationResult result)
    {
        if (result.Data is not null)
        {
            return PersistedQueryAnswer.Done;
        }

        foreach (var error in result.Errors)
        {
            if (error is { Code: "PERSISTED_QUERY_NOT_FOUND" } or { Message: "PersistedQueryNotFound" })
            {
                return PersistedQueryAnswer.Unknown;
            }

            if (error is { Code: "PERSISTED_QUERY_NOT_SUPPORTED" } or { Message: "PersistedQueryNotSupported" })
            {
                return PersistedQueryAnswer.NotSupported;
            }
        }

        // A server that has never heard of hashes misses the text; what it says then is about no field.
        return result.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.OK && result.Errors.All(error => error.Path is null or [])
            ? PersistedQueryAnswer.Refused
            : PersistedQueryAnswer.Done;
    }

    /// <summary>Hears how the operation went that was sent with its text after an answer.</summary>
    public void Learn(PersistedQueryAnswer answer, IOperationResult result)
    {
        if (answer == PersistedQueryAnswer.NotSupported || (answer == PersistedQueryAnswer.Refused && result.Data is not null))
        {
            _isRefused = true;
        }
    }
}
