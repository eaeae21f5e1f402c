using System.Text;

namespace FluxGraph.Analyzers.Tests.Verification;

/// <summary>A key made up at run time, and the ways in which a test's source writes it.</summary>
internal sealed class FakeKey
{
    public string Text { get; } = "dt" + Guid.NewGuid().ToString("N");

    public string Base64 => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text));

    public string Hexadecimal => Convert.ToHexString(Encoding.UTF8.GetBytes(Text));

    private string FirstHalf => Text[..16];

    private string SecondHalf => Text[16..];

    /// <summary>Every form in which the key must not be found in a finding.</summary>
    public IEnumerable<string> Forms => [Text, Base64, Hexadecimal, FirstHalf, SecondHalf];

    /// <summary>Replaces $KEY, $BASE64, $HEX, $CHARS, $BYTES, $FIRST and $SECOND.</summary>
    public string WriteInto(string source) => source
        .Replace("$KEY", Text, StringComparison.Ordinal)
        .Replace("$BASE64", Base64, StringComparison.Ordinal)
        .Replace("$HEX", Hexadecimal, StringComparison.Ordinal)
        .Replace("$CHARS", string.Join(", ", Text.Select(character => $"'{character}'")), StringComparison.Ordinal)
        .Replace("$BYTES", string.Join(", ", Encoding.UTF8.GetBytes(Text)), StringComparison.Ordinal)
        .Replace("$FIRST", FirstHalf, StringComparison.Ordinal)
        .Replace("$SECOND", SecondHalf, StringComparison.Ordinal);
}
