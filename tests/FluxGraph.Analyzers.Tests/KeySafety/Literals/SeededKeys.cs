using System.Text;

namespace FluxGraph.Analyzers.Tests.KeySafety.Literals;

/// <summary>Keys made up when the test runs, the same in every run, so that what is found does not depend on luck.</summary>
internal static class SeededKeys
{
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly Random Source = new(4002);

    public static string Key { get; } = Make(LettersAndDigits, 32);

    public static string First => Key[..16];

    public static string Second => Key[16..];

    /// <summary>What a person would make up: short, a few words and digits.</summary>
    public static string Short { get; } = Make("bcdfghjkmnpqrstvwz", 6) + "_" + Make("2468", 2) + Make("bcdfghjk", 3) + "7";

    public static string Hexadecimal { get; } = Make("0123456789abcdef", 40);

    public static string Uuid { get; } = new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)Source.Next(256))]).ToString();

    public static string Base64 => Convert.ToBase64String(Encoding.UTF8.GetBytes(Key));

    public static string HexadecimalOfKey => Convert.ToHexString(Encoding.UTF8.GetBytes(Key));

    public static string BasicCredentials => Convert.ToBase64String(Encoding.UTF8.GetBytes("jane:" + Key));

    public static string Jwt { get; } = string.Join('.', Part("""{"alg":"HS256","typ":"JWT"}"""), Part("""{"iss":"acme","name":"jane"}"""), Make(LettersAndDigits, 43));

    /// <summary>The form of a provider whose keys are known by how they begin.</summary>
    public static string Published { get; } = "gh" + "p_" + Make(LettersAndDigits, 36);

    /// <summary>Every form that a message must not show.</summary>
    public static IEnumerable<string> Forms => [Key, First, Second, Short, Hexadecimal, Uuid, Base64, HexadecimalOfKey, BasicCredentials, Jwt, Published];

    public static string WriteInto(string source) => source
        .Replace("$KEY", Key, StringComparison.Ordinal)
        .Replace("$FIRST", First, StringComparison.Ordinal)
        .Replace("$SECOND", Second, StringComparison.Ordinal)
        .Replace("$SHORT", Short, StringComparison.Ordinal)
        .Replace("$HEXKEY", HexadecimalOfKey, StringComparison.Ordinal)
        .Replace("$HEX", Hexadecimal, StringComparison.Ordinal)
        .Replace("$UUID", Uuid, StringComparison.Ordinal)
        .Replace("$BASE64", Base64, StringComparison.Ordinal)
        .Replace("$BASIC", BasicCredentials, StringComparison.Ordinal)
        .Replace("$JWT", Jwt, StringComparison.Ordinal)
        .Replace("$PUBLISHED", Published, StringComparison.Ordinal);

    private static string Make(string alphabet, int length) => new([.. Enumerable.Range(0, length).Select(_ => alphabet[Source.Next(alphabet.Length)])]);

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
