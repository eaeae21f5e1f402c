using System.Net;

namespace FluxGraph.FluxUltra;

/// <summary>An error as the API reported it.</summary>
/// <param name="StatusCode">The HTTP status; null when there was none.</param>
/// <param name="Code">The API's code, such as <c>INSUFFICIENT_CREDITS</c>; null when it gave none.</param>
/// <param name="Message">
/// The API's own words. They may quote the request, the prompt included, which is why they are not in an exception's
/// message. Null where they might quote the key.
/// </param>
public sealed record ApiError(HttpStatusCode? StatusCode, string? Code, string? Message)
{
    /// <summary>Status and code. Not the API's words.</summary>
    public override string ToString() => (StatusCode, Code) switch
    {
        ({ } status, { } code) => $"{(int)status}, {code}",
        ({ } status, null) => $"{(int)status}",
        (null, { } code) => code,
        _ => "no status, no code",
    };
}
