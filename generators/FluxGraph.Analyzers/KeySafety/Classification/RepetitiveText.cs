using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>Recognises text that a person made up without chance: sequences, alphabets, one unit again and again.</summary>
internal static class RepetitiveText
{
    private const double MostSteps = 0.45;
    private const int ShortestAlphabet = 26;
    private const int LongestMadeUp = 48;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t", "qazwsxedc"];

    public static bool Is(string text, in TextStatistics statistics) =>
        (statistics.Distinct == text.Length && IsAlphabet(text))
        || IsSequence(text)
        || HasPeriod(text)
        || IsCompressible(text)
        || HasKeyboardRow(text);

    /// <summary>
    /// Many characters, each of them once: chance repeats one long before. People who make up a key avoid to repeat one
    /// too, but then they use both cases of a letter.
    /// </summary>
    private static bool IsAlphabet(string text)
    {
        if (text.Length < ShortestAlphabet || text.Length >= LongestMadeUp)
        {
            return text.Length >= LongestMadeUp;
        }

        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                var letter = 1 << ((character | 0x20) - 'a');
                if ((letters & letter) != 0)
                {
                    return false;
                }

                letters |= letter;
            }
        }

        return true;
    }

    /// <summary>Mostly steps from a character to itself or its neighbour: "0123456789", "aabbccdd", "fedcba".</summary>
    [MethodImpl(Optimize.AtOnce)]
    private static bool IsSequence(string text)
    {
        var steps = 0;
        var pairs = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var before = text[i - 1] | 0x20;
            var here = text[i] | 0x20;
            if (!char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            pairs++;
            if (Math.Abs(before - here) <= 1 || (before, here) is ('9', '0') or ('9', 'a') or ('f', '0') or ('z', '0') or ('0', '9') or ('z', 'a'))
            {
                steps++;
            }
        }

        return pairs > 0 && steps >= MostSteps * pairs;
    }

    [MethodImpl(Optimize.AtOnce)]
    private static bool HasPeriod(string text)
    {
        for (var period = 1; period <= text.Length / 2; period++)
        {
            var i = period;
            while (i < text.Length && text[i] == text[i - period])
            {
                i++;
            }

            if (i == text.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Much of it was there before, three characters or more at a time.</summary>
    [MethodImpl(Optimize.AtOnce)]
    private static bool IsCompressible(string text)
    {
        var repeated = 0;
        var looked = Math.Min(text.Length, 128);
        for (var i = 1; i + 3 <= looked; i++)
        {
            if (IndexOfThree(text, i) < i)
            {
                repeated++;
            }
        }

        return repeated > 0.4 * (looked - 3);
    }

    private static int IndexOfThree(string text, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (text[i] == text[at] && text[i + 1] == text[at + 1] && text[i + 2] == text[at + 2])
            {
                return i;
            }
        }

        return at;
    }

    [MethodImpl(Optimize.AtOnce)]
    private static bool HasKeyboardRow(string text)
    {
        foreach (var row in Rows)
        {
            var prefix = Math.Min(6, row.Length);
            for (var i = 0; i + prefix <= text.Length; i++)
            {
                if ((text[i] | 0x20) == (row[0] | 0x20) && string.Compare(text, i, row, 0, prefix, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
