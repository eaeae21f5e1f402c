namespace FluxGraph.FluxUltra;

/// <summary>The errors that the API documents.</summary>
internal enum ErrorKind
{
    Unrecognized,
    InvalidRequest,
    Unauthorized,
    InsufficientCredits,
    RateLimited,
    ServerError,
}
