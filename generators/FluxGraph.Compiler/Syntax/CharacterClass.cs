using System.Globalization;

namespace FluxGraph.Compiler.Syntax;

/// <summary>Which characters make a name, and how a stray one is shown to a person.</summary>
internal static class CharacterClass
{
    public static bool IsNameStart(char character) =>
        (uint)((character | 0x20) - 'a') <= 'z' - 'a' || character == '_';

    public static bool IsNameContinue(char character) =>
        IsNameStart(character) || (uint)(character - '0') <= 9;

    public static string Describe(string text, int position)
    {
        if (position >= text.Length)
        {
            return "<EOF>";
        }

        var character = text[position];
        if (character is >= ' ' and <= '~')
        {
            return character == '"' ? "'\"'" : $"\"{character}\"";
        }

        var codePoint = char.IsSurrogatePair(text, position) ? char.ConvertToUtf32(text, position) : character;
        return "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
    }
}
