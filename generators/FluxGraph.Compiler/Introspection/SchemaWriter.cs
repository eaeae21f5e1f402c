using System.Globalization;
using System.Text;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Introspection;

/// <summary>Writes a schema in the language of GraphQL, and notes where each part comes from.</summary>
internal sealed class SchemaWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<MappedPlace> _places = [];

    public SchemaWriter Write(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Writes text that comes from a place; what follows comes from there too, until another place is noted.</summary>
    public SchemaWriter Write(string text, SourceSpan origin)
    {
        _places.Add(new MappedPlace(_text.Length, origin));
        return Write(text);
    }

    /// <summary>Writes a string literal that means a string, whatever is in it.</summary>
    public SchemaWriter WriteString(string value)
    {
        _text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character is '"' or '\\')
            {
                _text.Append('\\').Append(character);
            }
            else if (character < ' ' || character == '\u007F')
            {
                _text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
            else if (char.IsSurrogatePair(value, i))
            {
                _text.Append(character).Append(value[++i]);
            }
            else
            {
                // Half of a character is no text, in JSON neither.
                _text.Append(char.IsSurrogate(character) ? '\uFFFD' : character);
            }
        }

        _text.Append('"');
        return this;
    }

    public MappedDocument ToDocument(SourceDocument origin) => new(origin, _text.ToString(), _places);
}
