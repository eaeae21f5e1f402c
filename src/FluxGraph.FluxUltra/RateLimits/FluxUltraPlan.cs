using System.Globalization;

namespace FluxGraph.FluxUltra;

/// <summary>What an account may do, by the API's documentation.</summary>
/// <param name="RequestsPerMinute">How many requests in a minute; at least 1.</param>
/// <param name="ConcurrentJobs">How many generations at the same time; at least 1.</param>
/// <param name="RequestsPerDay">How many requests in a day, at least 1; null when they are not limited.</param>
public sealed record FluxUltraPlan(int RequestsPerMinute, int ConcurrentJobs, int? RequestsPerDay)
{
    /// <summary>10 requests a minute, 1 generation at a time, 100 requests a day.</summary>
    public static FluxUltraPlan Free { get; } = new(10, 1, 100);

    /// <summary>30 requests a minute, 3 generations at a time, 1,000 requests a day.</summary>
    public static FluxUltraPlan Starter { get; } = new(30, 3, 1_000);

    /// <summary>60 requests a minute, 10 generations at a time, 10,000 requests a day.</summary>
    public static FluxUltraPlan Pro { get; } = new(60, 10, 10_000);

    /// <summary>The documented plan of a name: Free, Starter or Pro, in any letter case; null for another name.</summary>
    internal static FluxUltraPlan? Find(string name) => name.ToUpperInvariant() switch
    {
        "FREE" => Free,
        "STARTER" => Starter,
        "PRO" => Pro,
        _ => null,
    };

    /// <summary>What is out of its range; null when nothing is.</summary>
    internal string? FindDefect() => (RequestsPerMinute, ConcurrentJobs, RequestsPerDay) switch
    {
        ( < 1, _, _) => Defect(nameof(RequestsPerMinute), RequestsPerMinute),
        (_, < 1, _) => Defect(nameof(ConcurrentJobs), ConcurrentJobs),
        (_, _, < 1) => Defect(nameof(RequestsPerDay), RequestsPerDay.Value),
        _ => null,
    };

    private static string Defect(string name, int value) => string.Create(CultureInfo.InvariantCulture, $"{name} must be at least 1; it is {value}");
}
