namespace FluxGraph.Emulator;

/// <summary>Why a request was rejected, and the answer that says so.</summary>
internal sealed record RequestRejection(int StatusCode, ErrorBody Error)
{
    /// <summary>How long the caller should wait before it asks again, where waiting helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static RequestRejection Invalid(string message, int statusCode = StatusCodes.Status400BadRequest)
        => new(statusCode, new ErrorBody(message, new ErrorExtensions(ErrorCodes.InvalidRequest)));

    public static RequestRejection Unauthorized()
        => new(StatusCodes.Status401Unauthorized, new ErrorBody("Missing or invalid API key", new ErrorExtensions(ErrorCodes.Unauthorized)));

    public static RequestRejection InsufficientCredits(int creditsRequired, int creditsAvailable)
        => new(
            StatusCodes.Status402PaymentRequired,
            new ErrorBody(
                "Insufficient credits for this operation",
                new ErrorExtensions(ErrorCodes.InsufficientCredits) { CreditsRequired = creditsRequired, CreditsAvailable = creditsAvailable }));

    public static RequestRejection RateLimitExceeded(TimeSpan retryAfter)
        => RateLimited("Rate limit exceeded", retryAfter);

    public static RequestRejection TooManyConcurrentJobs(int concurrentJobs, TimeSpan retryAfter)
        => RateLimited($"Rate limit exceeded: the plan allows {concurrentJobs} concurrent jobs", retryAfter);

    public static RequestRejection ServerError()
        => new(StatusCodes.Status500InternalServerError, new ErrorBody("Server error, please retry", new ErrorExtensions(ErrorCodes.InternalError)));

    private static RequestRejection RateLimited(string message, TimeSpan retryAfter)
        => new(StatusCodes.Status429TooManyRequests, new ErrorBody(message, new ErrorExtensions(ErrorCodes.RateLimited))) { RetryAfter = retryAfter };
}
