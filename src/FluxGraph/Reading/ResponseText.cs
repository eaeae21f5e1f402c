using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Reads JSON strings that may hold what is no text: half a surrogate pair, or bytes that are no UTF-8.</summary>
internal static class ResponseText
{
    /// <summary>The text, or false when the string holds something that is no text.</summary>
    public static bool TryGet(ref Utf8JsonReader json, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    /// <summary>The text as well as it can be shown: what is no text is left as it was escaped, or as U+FFFD.</summary>
    public static string GetLenient(ref Utf8JsonReader json) =>
        TryGet(ref json, out var text) ? text : Encoding.UTF8.GetString(json.ValueSpan);

    /// <summary>The text in UTF-8 without escapes, or false when an escape stands for half a surrogate pair.</summary>
    public static bool TryUnescape(scoped ref Utf8JsonReader json, out ReadOnlySpan<byte> text)
    {
        text = json.ValueSpan;
        if (!json.ValueIsEscaped)
        {
            return true;
        }

        var unescaped = new byte[json.ValueSpan.Length];
        try
        {
            text = unescaped.AsSpan(0, json.CopyString(unescaped));
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
