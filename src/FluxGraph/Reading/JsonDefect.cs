using System.Globalization;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Says what is wrong with a body that was expected to be JSON, and where, without quoting any of it: the messages of
/// <see cref="JsonException"/> quote, and a body may hold secrets.
/// </summary>
internal static class JsonDefect
{
    public static string Describe(ReadOnlySpan<byte> body)
    {
        if (body.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return "nothing";
        }

        // Not the final block: bytes that may go on are no defect then, so what is left is truncation.
        var json = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = int.MaxValue }));
        try
        {
            while (json.Read())
            {
                if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                    && json.CurrentDepth >= ResponseReader.MaximumDepth)
                {
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"JSON that is nested deeper than {ResponseReader.MaximumDepth} levels at byte {json.TokenStartIndex}");
                }
            }
        }
        catch (JsonException exception)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"no valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} of it)");
        }

        return string.Create(CultureInfo.InvariantCulture, $"JSON that breaks off after {body.Length} bytes");
    }
}
