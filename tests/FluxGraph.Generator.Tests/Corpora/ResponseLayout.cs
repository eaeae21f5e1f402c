using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>How a response is written down.</summary>
internal enum ResponseForm
{
    /// <summary>Without white space, in the order of the selection: as servers do.</summary>
    Compact,

    Indented,

    /// <summary>The fields of each object in any order.</summary>
    Shuffled,

    /// <summary>With escapes where none are needed, in names as well, and white space anywhere.</summary>
    Escaped,

    /// <summary>With fields that nobody asked for.</summary>
    WithUnknownFields,
}

/// <summary>Writes a response down in one of its forms.</summary>
internal sealed class ResponseLayout(ResponseForm form, Random random)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _text = new();

    /// <summary>The values of unknown fields, which have no unknown fields themselves.</summary>
    private readonly HashSet<JsonNode?> _unknown = [];

    public static string Write(JsonNode response, ResponseForm form, Random random)
    {
        var layout = new ResponseLayout(form, random);
        layout.Write(response, depth: 0);
        return layout._text.ToString();
    }

    private void Write(JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject fields:
                WriteMembers('{', Arrange(fields), '}', depth, member =>
                {
                    WriteString(member.Key);
                    Space();
                    _text.Append(form is ResponseForm.Indented ? ": " : ":");
                    Space();
                    Write(member.Value, depth + 1);
                });
                break;
            case JsonArray elements:
                WriteMembers('[', [.. elements], ']', depth, element => Write(element, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                WriteString(value.GetValue<string>());
                break;
            default:
                _text.Append(node is null ? "null" : node.ToJsonString(Plain));
                break;
        }
    }

    private KeyValuePair<string, JsonNode?>[] Arrange(JsonObject fields)
    {
        KeyValuePair<string, JsonNode?>[] members = form is ResponseForm.WithUnknownFields && !_unknown.Contains(fields.Root)
            ? [.. fields.SelectMany(field => random.Next(3) == 0 ? [Unknown(field.Key), field] : new[] { field }), Unknown("last")]
            : [.. fields];
        if (form is ResponseForm.Shuffled)
        {
            random.Shuffle(members);
        }

        return members;
    }

    /// <summary>A field that looks like one that was asked for, with a value that is easily misread.</summary>
    private KeyValuePair<string, JsonNode?> Unknown(string like)
    {
        var value = random.Next(4) switch
        {
            0 => null,
            1 => JsonNode.Parse("""{"id":[{"__typename":"}]"},-1.5e3],"":{}}"""),
            2 => JsonValue.Create("\"]}, \\"),
            _ => JsonValue.Create(true),
        };
        _unknown.Add(value);
        return new(random.Next(2) == 0 ? like + "_" : "un" + like, value);
    }

    private void WriteMembers<T>(char open, T[] members, char close, int depth, Action<T> write)
    {
        _text.Append(open);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                _text.Append(',');
            }

            NewLine(depth + 1);
            Space();
            write(members[i]);
            Space();
        }

        if (members.Length > 0)
        {
            NewLine(depth);
        }

        _text.Append(close);
    }

    private void WriteString(string text)
    {
        if (form is not ResponseForm.Escaped)
        {
            _text.Append(JsonSerializer.Serialize(text, Plain));
            return;
        }

        _text.Append('"');
        foreach (var character in text)
        {
            _ = random.Next(4) == 0 || character is '"' or '\\' or < ' ' || char.IsSurrogate(character)
                ? _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")
                : _text.Append(character);
        }

        _text.Append('"');
    }

    private void NewLine(int depth)
    {
        if (form is ResponseForm.Indented)
        {
            _text.Append('\n').Append(' ', depth * 2);
        }
    }

    private void Space()
    {
        if (form is ResponseForm.Escaped && random.Next(4) == 0)
        {
            _text.Append(" \t\r\n"[random.Next(4)]);
        }
    }
}
