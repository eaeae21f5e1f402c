using System.Globalization;

namespace FluxGraph.Emulator;

/// <summary>Lets a request in whose key opens an account with requests left, and tells the caller how many are left.</summary>
internal sealed class RequestGate(AccountDirectory accounts, TimeProvider timeProvider)
{
    /// <summary>The account that the request acts for.</summary>
    /// <param name="response">The answer, whose X-RateLimit headers are set whenever there is an account to count for.</param>
    /// <param name="apiKey">The key that the request presented; <see langword="null"/> when it presented none.</param>
    /// <exception cref="RequestRejectedException">The key opens no account, or the account has no requests left.</exception>
    public Account Admit(HttpResponse response, string? apiKey)
    {
        if (apiKey is null || accounts.Find(apiKey) is not { } account)
        {
            throw new RequestRejectedException(RequestRejection.Unauthorized());
        }

        var now = timeProvider.GetUtcNow();
        var decision = account.Requests.Admit(now);
        SetRateLimitHeaders(response.Headers, decision);
        return decision.IsAdmitted
            ? account
            : throw new RequestRejectedException(RequestRejection.RateLimitExceeded(decision.ResetsAt - now));
    }

    private static void SetRateLimitHeaders(IHeaderDictionary headers, QuotaDecision decision)
    {
        // Rounded up to the second in which the window has certainly ended.
        var reset = (long)Math.Ceiling((decision.ResetsAt - DateTimeOffset.UnixEpoch).TotalSeconds);
        headers["X-RateLimit-Limit"] = decision.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = decision.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
    }
}
