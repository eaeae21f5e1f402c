namespace FluxGraph.FluxUltra;

/// <summary>What becomes of a batch for which the credits do not suffice.</summary>
public enum CreditShortage
{
    /// <summary>All of it is refused.</summary>
    Refuse,

    /// <summary>What can be paid is admitted, the rest is left out.</summary>
    Trim,
}
