using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Reading;

public class IntegralNumberTests
{
    private static readonly Gen<string> Digits = Gen.Char["0012359"].Array[1, 12].Select(digits => new string(digits));

    [Fact]
    public void An_integer_is_one_however_it_is_written() =>
        Gen.Select(Gen.Bool, Digits, Gen.Frequency((1, Gen.Const("")), (3, Digits)), Gen.Int[-14, 14]).Sample(
            (isNegative, whole, fraction, exponent) =>
            {
                var text = (isNegative ? "-" : "") + whole + (fraction.Length > 0 ? "." + fraction : "") + "e" + exponent.ToString(CultureInfo.InvariantCulture);
                var isInteger = IntegralNumber.TryParse(Encoding.UTF8.GetBytes(text), out var value);

                var digits = BigInteger.Parse(whole + fraction, CultureInfo.InvariantCulture) * (isNegative ? -1 : 1);
                var scale = exponent - fraction.Length;
                var divisor = BigInteger.Pow(10, Math.Max(-scale, 0));
                var expected = digits * BigInteger.Pow(10, Math.Max(scale, 0)) / divisor;
                Assert.Equal((digits % divisor).IsZero, isInteger);
                if (isInteger)
                {
                    Assert.Equal(expected, (BigInteger)value);
                }
            },
            iter: 50_000);
}
