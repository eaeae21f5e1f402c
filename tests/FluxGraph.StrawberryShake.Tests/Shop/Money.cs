using System.Globalization;
using FluxGraph.Serialization;

namespace Shop;

public readonly record struct Money(decimal Amount, string Currency);

public sealed class MoneySerializer : ScalarSerializer<string, Money>
{
    public MoneySerializer()
        : base("Money")
    {
    }

    public override Money Parse(string serializedValue)
    {
        var parts = serializedValue.Split(' ');
        return new Money(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    protected override string Format(Money runtimeValue) => string.Create(CultureInfo.InvariantCulture, $"{runtimeValue.Amount} {runtimeValue.Currency}");
}
