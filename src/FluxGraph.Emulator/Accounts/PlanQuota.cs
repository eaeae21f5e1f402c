namespace FluxGraph.Emulator;

/// <summary>How much an account may ask for.</summary>
/// <param name="RequestsPerMinute">Requests in one minute; at least 1.</param>
/// <param name="ConcurrentJobs">Generations that may be processing at the same time; at least 1.</param>
/// <param name="RequestsPerDay">Requests in 24 hours, at least 1; <see langword="null"/> for no limit.</param>
public sealed record PlanQuota(int RequestsPerMinute, int ConcurrentJobs, int? RequestsPerDay)
{
    internal static PlanQuota Of(Plan plan, PlanQuota customQuota) => plan switch
    {
        Plan.Free => new PlanQuota(10, 1, 100),
        Plan.Starter => new PlanQuota(30, 3, 1_000),
        Plan.Pro => new PlanQuota(60, 10, 10_000),
        Plan.Custom => customQuota,
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan, "No such plan."),
    };
}
