using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace FluxGraph.CompilerServices;

/// <summary>Reads JSON strings that may hold what is no text: half a surrogate pair, or bytes that are no UTF-8.</summary>
internal static class ResponseText
{
    private const int StackLimit = 256;

    /// <summary>The text of a string, or false when the string holds something that is no text.</summary>
    /// <param name="content">What stands between the quotes; its escapes were checked.</param>
    /// <param name="form">What it is made of.</param>
    /// <param name="text">The text.</param>
    public static bool TryGet(ReadOnlySpan<byte> content, JsonStringForm form, [NotNullWhen(true)] out string? text)
    {
        if (form.IsEscaped)
        {
            return TryGetEscaped(content, out text);
        }

        if (form.IsAscii)
        {
            text = AsciiText.Create(content);
            return true;
        }

        return TryDecode(content, out text);
    }

    /// <summary>The text in UTF-8 without escapes, or false when the string holds something that is no text.</summary>
    /// <param name="content">What stands between the quotes; its escapes were checked.</param>
    /// <param name="text">The text.</param>
    public static bool TryUnescape(ReadOnlySpan<byte> content, out ReadOnlySpan<byte> text)
    {
        var unescaped = new byte[content.Length];
        var length = JsonEscapes.Unescape(content, unescaped);
        text = unescaped.AsSpan(0, Math.Max(length, 0));
        return length >= 0 && Utf8.IsValid(text);
    }

    /// <summary>The text as well as it can be shown: what is no text is left as it was escaped, or as U+FFFD.</summary>
    public static string GetLenient(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(json.ValueSpan);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryGetEscaped(ReadOnlySpan<byte> content, [NotNullWhen(true)] out string? text)
    {
        var rented = content.Length > StackLimit ? ArrayPool<byte>.Shared.Rent(content.Length) : null;
        var unescaped = rented ?? stackalloc byte[StackLimit];
        var length = JsonEscapes.Unescape(content, unescaped);
        text = null;
        var isText = length >= 0 && TryDecode(unescaped[..length], out text);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isText;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryDecode(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out string? text)
    {
        var rented = utf8.Length > StackLimit ? ArrayPool<char>.Shared.Rent(utf8.Length) : null;
        var characters = rented ?? stackalloc char[StackLimit];
        var status = Utf8.ToUtf16(utf8, characters, out _, out var length, replaceInvalidSequences: false);
        text = status == OperationStatus.Done ? new string(characters[..length]) : null;
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return text is not null;
    }
}
