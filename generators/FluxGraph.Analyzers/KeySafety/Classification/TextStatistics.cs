using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>What is counted of a text of ASCII.</summary>
internal readonly record struct TextStatistics(int Distinct, int Letters, int Digits, double Entropy)
{
    // n · log2(n), so that counting takes no logarithm for each character.
    private static readonly double[] Weights = BuildWeights();

    [ThreadStatic]
    private static int[]? _counts;

    /// <summary>Counts; the entropy is Shannon's, in bits a character.</summary>
    [MethodImpl(Optimize.AtOnce)]
    public static TextStatistics Of(string text, int start = 0)
    {
        var length = text.Length - start;
        if (length == 0)
        {
            return default;
        }

        var counts = _counts ??= new int[128];
        Array.Clear(counts, 0, counts.Length);
        for (var i = start; i < text.Length; i++)
        {
            counts[text[i] & 0x7f]++;
        }

        var distinct = 0;
        var letters = 0;
        var digits = 0;
        var weight = 0.0;
        for (var character = 0; character < counts.Length; character++)
        {
            var count = counts[character];
            if (count == 0)
            {
                continue;
            }

            distinct++;
            weight += Weight(count);
            if (character is >= '0' and <= '9')
            {
                digits += count;
            }
            else if ((character | 0x20) is >= 'a' and <= 'z')
            {
                letters += count;
            }
        }

        return new TextStatistics(distinct, letters, digits, (Weight(length) - weight) / length);
    }

    private static double Weight(int count) => count < Weights.Length ? Weights[count] : count * Math.Log(count, 2);

    private static double[] BuildWeights()
    {
        var weights = new double[128];
        for (var count = 1; count < weights.Length; count++)
        {
            weights[count] = count * Math.Log(count, 2);
        }

        return weights;
    }
}
