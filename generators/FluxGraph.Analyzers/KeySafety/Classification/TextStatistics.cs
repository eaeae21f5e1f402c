namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>What is counted of a text of ASCII.</summary>
internal readonly record struct TextStatistics(int Distinct, int Letters, int Digits, double Entropy)
{
    [ThreadStatic]
    private static int[]? _counts;

    /// <summary>Counts; the entropy is Shannon's, in bits a character.</summary>
    public static TextStatistics Of(string text)
    {
        var counts = _counts ??= new int[128];
        Array.Clear(counts, 0, counts.Length);
        foreach (var character in text)
        {
            counts[character & 0x7f]++;
        }

        var distinct = 0;
        var letters = 0;
        var digits = 0;
        var entropy = 0.0;
        for (var character = 0; character < counts.Length; character++)
        {
            var count = counts[character];
            if (count == 0)
            {
                continue;
            }

            distinct++;
            var share = (double)count / text.Length;
            entropy -= share * Math.Log(share, 2);
            if (char.IsDigit((char)character))
            {
                digits += count;
            }
            else if (char.IsLetter((char)character))
            {
                letters += count;
            }
        }

        return new TextStatistics(distinct, letters, digits, entropy);
    }
}
