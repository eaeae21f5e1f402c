using GraphQL;
using GraphQL.Execution;

namespace FluxGraph.Emulator;

/// <summary>Says GraphQL.NET's errors in the API's words.</summary>
internal static class GraphQLErrors
{
    /// <summary>The answer to a request of which nothing could be served because of <paramref name="error"/>.</summary>
    public static RequestRejection ToRejection(ExecutionError error)
    {
        // A rejection that a resolver threw, and any accident in one, arrives wrapped.
        if (error.InnerException is RequestRejectedException { Rejection: var rejection })
        {
            return rejection;
        }

        return error is UnhandledError ? RequestRejection.ServerError() : RequestRejection.Invalid(error.Message);
    }

    /// <summary>The error as it stands in an answer whose <c>data</c> is not null, where a path tells the fields apart.</summary>
    public static ErrorBody ToFieldError(ExecutionError error)
        => ToRejection(error).Error with { Locations = LocationsOf(error), Path = error.Path?.ToList() };

    /// <summary>
    /// The error as it stands in an answer without data. A document's mistake has a place in the document; a
    /// rejected request has the API's bare format, with message and extensions alone.
    /// </summary>
    public static ErrorBody ToRequestError(ExecutionError error)
    {
        var rejection = ToRejection(error);
        return error is UnhandledError ? rejection.Error : rejection.Error with { Locations = LocationsOf(error) };
    }

    private static List<ErrorLocation>? LocationsOf(ExecutionError error)
        => error.Locations?.Select(location => new ErrorLocation(location.Line, location.Column)).ToList();
}
