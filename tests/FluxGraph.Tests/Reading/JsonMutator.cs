using System.Text;

namespace FluxGraph.Tests.Reading;

/// <summary>Makes JSON and what is nearly JSON.</summary>
internal sealed class JsonMutator(Random random)
{
    private const int MaximumEdits = 4;

    private static readonly string[] Seeds =
    [
        """{"data":{"hero":{"name":"Luke","age":23,"friends":[{"name":"Leia Organa of Alderaan","age":null},null,{"age":1e2,"name":"H\u00e4n \"S\" \ud83d\ude00"}]}}}""",
        """{ "errors" : [ { "message" : "no", "path" : [ "a", 0 ] } ], "data" : null, "extensions" : { "cost" : -0.5E-3, "list" : [ true, false, [ ], { } ] } }""",
        """[0,-0,1,-1,10,123456789012345678,1234567890123456789,9223372036854775807,-9223372036854775808,18446744073709551616,0.1,1.0,123.456,9007199254740993,0.30000000000000004,1e22,1e23,1E+5,1e-400,1e400,5e-324,2.2250738585072011e-308,179769313486231570000e289]""",
        """["","a","\"\\\/\b\f\n\r\t\u0041","\ud83d\ude00","\ud83d","\ude00","\ud83d\u0041","\uD83Dx","é","😀","日本語のテキスト","0123456789012345678901234567890123456789","\u0000"]""",
        "\r\n\t {\t\"a\" :\n [ 1 ,\r 2 ] , \"\\u0061\": { } }\n",
        "\"text\"", "12", "-1.5e3", "true", "false", "null", "[]", "{}", " [ ] ", "",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "/", "//", "/**/", "'", "-", "+", ".", "e", "E", "0", "1", "9", "00", "01", "-0", "1.", ".5", "1e", "1e+", "NaN", "Infinity",
        "true", "false", "null", "tru", "nul", "True", " ", "\n", "\r", "\t", "\v", "\f", "\0", "\u001f", "\u007f", "\u00a0", "\ufeff", "\\u", "\\u12", "\\u123g", "\\ud800", "\\udc00", "\\x", "\\\"",
        "\"name\":", ",\"name\":", "\"a\"", ",\"a\":1", "\"data\":{", "é", "😀", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "{\"__typename\":\"Droid\"}",
    ];

    /// <summary>A document: half of them as they are meant to be, the others with a few edits of bytes.</summary>
    public byte[] Next()
    {
        var json = random.Next(3) switch
        {
            0 => Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]),
            1 => Encoding.UTF8.GetBytes(Value(depth: 0)),
            _ => Encoding.UTF8.GetBytes(Nested(random.Next(58, 70))),
        };
        if (random.Next(2) == 0)
        {
            return json;
        }

        for (var edits = random.Next(MaximumEdits) + 1; edits > 0; edits--)
        {
            json = Edit(json);
        }

        return json;
    }

    private byte[] Edit(byte[] json)
    {
        var at = random.Next(json.Length + 1);
        var end = Math.Min(json.Length, at + random.Next(1, 12));
        return random.Next(6) switch
        {
            0 => [.. json[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. json[at..]],
            1 => [.. json[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. json[end..]],
            2 => [.. json[..at], .. json[end..]],
            3 => json[..at],
            4 => [.. json[..end], .. json[at..]],
            _ => [.. json[..at], (byte)random.Next(256), .. json[end..]],
        };
    }

    private string Value(int depth) => random.Next(depth > 4 ? 5 : 9) switch
    {
        0 => Number(),
        1 => random.Next(3) switch { 0 => "null", 1 => "true", _ => "false" },
        < 5 => Text(),
        < 7 => $"[{Space()}{string.Join($"{Space()},{Space()}", Enumerable.Range(0, random.Next(5)).Select(_ => Value(depth + 1)))}{Space()}]",
        _ => $"{{{Space()}{string.Join($"{Space()},{Space()}", Enumerable.Range(0, random.Next(5)).Select(_ => $"{Text()}{Space()}:{Space()}{Value(depth + 1)}"))}{Space()}}}",
    };

    private string Nested(int levels)
    {
        var text = new StringBuilder();
        var closing = new Stack<char>();
        for (var i = 0; i < levels; i++)
        {
            var isObject = random.Next(2) == 0;
            text.Append(isObject ? "{\"name\":" : "[");
            closing.Push(isObject ? '}' : ']');
        }

        text.Append(Value(depth: 5));
        while (closing.TryPop(out var close))
        {
            text.Append(close);
        }

        return text.ToString();
    }

    private string Number()
    {
        var digits = string.Concat(Enumerable.Range(0, random.Next(1, 22)).Select(_ => (char)('0' + random.Next(10)))).TrimStart('0');
        var text = (random.Next(3) == 0 ? "-" : "") + (digits.Length == 0 ? "0" : digits);
        text += random.Next(2) == 0 ? "" : "." + random.Next(1_000_000);
        return text + (random.Next(4) == 0 ? $"e{random.Next(-330, 330)}" : "");
    }

    private string Text() => "\"" + string.Concat(Enumerable.Range(0, random.Next(1, 40) >> random.Next(4)).Select(_ => random.Next(24) switch
    {
        0 => "\\n",
        1 => $"\\u{random.Next(0x10000):x4}",
        2 => "\\ud83d\\ude00",
        3 => "é",
        4 => "😀",
        _ => ((char)random.Next('a', 'z')).ToString(),
    })) + "\"";

    private string Space() => random.Next(6) switch { 0 => " ", 1 => "\n" + new string(' ', random.Next(40)), _ => "" };
}
