using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>The characters that keys are made of: letters and digits of ASCII, and those of base64, URLs and tokens.</summary>
internal static class KeyAlphabet
{
    private static readonly bool[] Characters = Build();

    public static bool Has(char character) => character < Characters.Length && Characters[character];

    [MethodImpl(Optimize.AtOnce)]
    public static bool Holds(string text, int start, int length)
    {
        var characters = Characters;
        for (var i = start; i < start + length; i++)
        {
            var character = text[i];
            if (character >= characters.Length || !characters[character])
            {
                return false;
            }
        }

        return true;
    }

    private static bool[] Build()
    {
        var characters = new bool[128];
        for (var character = '0'; character <= 'z'; character++)
        {
            characters[character] = char.IsLetterOrDigit(character);
        }

        foreach (var symbol in "-_.+/=~:$!@|")
        {
            characters[symbol] = true;
        }

        return characters;
    }
}
