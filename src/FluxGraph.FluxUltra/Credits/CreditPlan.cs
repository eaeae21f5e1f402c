namespace FluxGraph.FluxUltra;

/// <summary>Which images of a batch the account can pay, even if each costs the most that it can cost.</summary>
/// <param name="Admitted">What can be paid, in the order in which it should be sent.</param>
/// <param name="LeftOut">What cannot be paid.</param>
/// <param name="Estimate">What <paramref name="Admitted"/> will cost.</param>
/// <param name="Spendable">What can be spent, in credits.</param>
public sealed record CreditPlan(
    IReadOnlyList<ImageRequest> Admitted, IReadOnlyList<ImageRequest> LeftOut, CreditRange Estimate, int Spendable);
