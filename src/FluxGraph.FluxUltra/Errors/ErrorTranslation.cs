using System.Net;

namespace FluxGraph.FluxUltra;

/// <summary>Turns the API's errors into exceptions: by code where it is known, by HTTP status otherwise.</summary>
internal static class ErrorTranslation
{
    /// <summary>
    /// The API documents INSUFFICIENT_CREDITS alone. The others are what GraphQL servers usually say, for errors that
    /// come with status 200.
    /// </summary>
    private static readonly Dictionary<string, ErrorKind> KindsByCode = new(StringComparer.OrdinalIgnoreCase)
    {
        ["INSUFFICIENT_CREDITS"] = ErrorKind.InsufficientCredits,
        ["INVALID_REQUEST"] = ErrorKind.InvalidRequest,
        ["BAD_REQUEST"] = ErrorKind.InvalidRequest,
        ["BAD_USER_INPUT"] = ErrorKind.InvalidRequest,
        ["GRAPHQL_VALIDATION_FAILED"] = ErrorKind.InvalidRequest,
        ["UNAUTHORIZED"] = ErrorKind.Unauthorized,
        ["UNAUTHENTICATED"] = ErrorKind.Unauthorized,
        ["RATE_LIMITED"] = ErrorKind.RateLimited,
        ["RATE_LIMIT_EXCEEDED"] = ErrorKind.RateLimited,
        ["INTERNAL_ERROR"] = ErrorKind.ServerError,
        ["INTERNAL_SERVER_ERROR"] = ErrorKind.ServerError,
    };

    /// <summary>Whether the server said it, rather than FluxGraph having found it in reading the answer.</summary>
    public static bool IsReportedByServer(IClientError error) => error.Code is not { } code
        || (code is not (ClientErrorCodes.UnexpectedValue or ClientErrorCodes.MissingMember)
            && !code.StartsWith("HTTP_", StringComparison.Ordinal));

    /// <summary>The exception for an answer that is of no use.</summary>
    public static FluxUltraException Translate(IOperationResult result, TimeProvider timeProvider)
    {
        var error = result.Errors.FirstOrDefault(candidate => KindOf(candidate) != ErrorKind.Unrecognized)
            ?? (result.Errors.Count > 0 ? result.Errors[0] : null);
        var kind = error is null ? ErrorKind.Unrecognized : KindOf(error);
        if (kind == ErrorKind.Unrecognized)
        {
            kind = KindOf(result.StatusCode);
        }

        var report = new ApiError(result.StatusCode, error?.Code, kind == ErrorKind.Unauthorized ? null : error?.Message);
        return kind switch
        {
            ErrorKind.InvalidRequest => new InvalidRequestException(
                $"The API found the request invalid ({report}). {nameof(FluxUltraException.Error)} has its words.", report),
            ErrorKind.Unauthorized => new UnauthorizedException(
                $"The API did not accept the key ({report}). Check that it is the account's current key.", report),
            ErrorKind.InsufficientCredits => InsufficientCredits(report, error?.Extensions),
            ErrorKind.RateLimited => RateLimited(report, RateLimitHeaders.Read(result.Headers, timeProvider.GetUtcNow())),
            ErrorKind.ServerError => new ServerErrorException($"The API failed ({report}). Try again later.", report),
            _ => new FluxUltraException($"The API answered something that cannot be used ({report}).", report),
        };
    }

    private static ErrorKind KindOf(IClientError error) => error.Code is { } code ? KindsByCode.GetValueOrDefault(code) : ErrorKind.Unrecognized;

    private static ErrorKind KindOf(HttpStatusCode? status) => (int?)status switch
    {
        401 or 403 => ErrorKind.Unauthorized,
        402 => ErrorKind.InsufficientCredits,
        429 => ErrorKind.RateLimited,
        >= 400 and < 500 => ErrorKind.InvalidRequest,
        >= 500 => ErrorKind.ServerError,
        _ => ErrorKind.Unrecognized,
    };

    private static InsufficientCreditsException InsufficientCredits(ApiError report, IReadOnlyDictionary<string, object?>? extensions)
    {
        var required = extensions?.GetValueOrDefault("creditsRequired") as long?;
        var available = extensions?.GetValueOrDefault("creditsAvailable") as long?;
        var numbers = required is null || available is null ? "" : $" {required} are required, {available} are available.";
        return new InsufficientCreditsException($"The account has too few credits ({report}).{numbers} Nothing was charged.", report)
        {
            CreditsRequired = required,
            CreditsAvailable = available,
        };
    }

    private static RateLimitedException RateLimited(ApiError report, RateLimit rateLimit)
    {
        var advice = rateLimit.RetryAfter is { } retryAfter
            ? $"Try again in {Math.Ceiling(retryAfter.TotalSeconds)} seconds."
            : "Try again later.";
        return new RateLimitedException($"The account has sent too many requests or has too many jobs ({report}). {advice}", rateLimit, report);
    }
}
