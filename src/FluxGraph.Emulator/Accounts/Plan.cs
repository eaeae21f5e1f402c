namespace FluxGraph.Emulator;

/// <summary>A plan of the Flux Ultra API; it decides an account's <see cref="PlanQuota"/>.</summary>
public enum Plan
{
    /// <summary>10 requests a minute, 1 job at a time, 100 requests a day.</summary>
    Free,

    /// <summary>30 requests a minute, 3 jobs at a time, 1,000 requests a day.</summary>
    Starter,

    /// <summary>60 requests a minute, 10 jobs at a time, 10,000 requests a day.</summary>
    Pro,

    /// <summary>What <see cref="EmulatorOptions.CustomQuota"/> says; no daily limit unless it sets one.</summary>
    Custom,
}
