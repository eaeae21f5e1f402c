namespace FluxGraph.FluxUltra;

/// <summary>What the API said about a rate limit. Null where it said nothing.</summary>
/// <param name="Limit">How many requests a window allows (<c>X-RateLimit-Limit</c>).</param>
/// <param name="Remaining">How many requests are left in the window (<c>X-RateLimit-Remaining</c>).</param>
/// <param name="ResetsAt">When the window ends (<c>X-RateLimit-Reset</c>).</param>
/// <param name="RetryAfter">How long to wait from the answer on: <c>Retry-After</c>, or else until <paramref name="ResetsAt"/>; not negative.</param>
public sealed record RateLimit(int? Limit, int? Remaining, DateTimeOffset? ResetsAt, TimeSpan? RetryAfter);
