using System.Globalization;

namespace FluxGraph.FluxUltra;

/// <summary>How a <see cref="CreditGuard"/> keeps the account's credits.</summary>
public sealed class CreditGuardOptions
{
    /// <summary>
    /// When the credits fall to one of these, in credits, the guard raises an alert, once until they have risen above it
    /// again. Not negative. Default: none.
    /// </summary>
    public IList<int> AlertThresholds { get; } = [];

    /// <summary>The credits that the guard does not touch, for other programs of the account; 0 or more. Default: 0.</summary>
    public int CreditsToKeep { get; set; }

    /// <summary>
    /// For how long an answer about the balance is believed; from zero to 1 day. Each question counts as a request. Whatever
    /// its age, the guard asks again before it refuses. Default: 1 minute.
    /// </summary>
    public TimeSpan BalanceLifetime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>In which order a <see cref="CreditQueue"/> from dependency injection serves. Default: <see cref="CreditOrder.InOrder"/>.</summary>
    public CreditOrder QueueOrder { get; set; } = CreditOrder.InOrder;

    /// <summary>What is out of its range; null when nothing is.</summary>
    internal string? FindDefect() => this switch
    {
        { CreditsToKeep: < 0 } => string.Create(CultureInfo.InvariantCulture, $"{nameof(CreditsToKeep)} must be 0 or more; it is {CreditsToKeep}"),
        _ when AlertThresholds.Any(threshold => threshold < 0) => $"{nameof(AlertThresholds)} must not be negative",
        _ when BalanceLifetime < TimeSpan.Zero || BalanceLifetime > TimeSpan.FromDays(1) => $"{nameof(BalanceLifetime)} must be from zero to one day; it is {BalanceLifetime}",
        _ when !Enum.IsDefined(QueueOrder) => $"{nameof(QueueOrder)} must be one of the orders",
        _ => null,
    };
}
