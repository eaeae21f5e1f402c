using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

internal enum MarkupLanguage
{
    Xml,
    Html,
    Razor,
}

/// <summary>
/// Finds what stands in attributes, in elements that hold text alone, and in scripts of a page. C# in Razor is passed
/// over: the compiler sees it.
/// </summary>
internal sealed class MarkupReader
{
    // <add key="…" value="…">, <meta name="…" content="…">: one attribute says what the other one holds.
    private static readonly HashSet<string> NamingAttributes = new(StringComparer.OrdinalIgnoreCase) { "name", "key", "id", "property", "itemprop", "http-equiv" };

    private static readonly HashSet<string> ValueAttributes = new(StringComparer.OrdinalIgnoreCase) { "value", "content", "connectionString" };

    private readonly FileEntries _entries;
    private readonly MarkupLanguage _language;
    private int _position;

    // The element that was opened last, if nothing but text followed: where that begins and what it may be called.
    private int _textStart = -1;
    private TextSpan _textName;
    private TextSpan _innerName;
    private TextSpan _outerName;

    private MarkupReader(FileEntries entries, MarkupLanguage language) => (_entries, _language) = (entries, language);

    private string Text => _entries.Text;

    public static void Read(FileEntries entries, MarkupLanguage language) => new MarkupReader(entries, language).Read();

    private void Read()
    {
        char[] starts = _language == MarkupLanguage.Razor ? ['<', '@'] : ['<'];
        while (_position < Text.Length)
        {
            var next = Text.IndexOfAny(starts, _position);
            if (next < 0)
            {
                return;
            }

            _position = Text[next] == '@' ? RazorCode.Skip(Text, next) : ReadMarkup(next);
        }
    }

    private int ReadMarkup(int start)
    {
        if (Is(start, "<!--"))
        {
            return EndOf("-->", start + 4);
        }

        if (Is(start, "<![CDATA["))
        {
            var end = EndOf("]]>", start);
            AddText(TextSpan.FromBounds(start + 9, Math.Max(start + 9, Is(end - 3, "]]>") ? end - 3 : end)));
            return end;
        }

        if (Is(start, "</"))
        {
            AddText(_textStart < 0 ? default : TextSpan.FromBounds(_textStart, start));
            _textStart = -1;
            return EndOf(">", start);
        }

        if (start + 1 >= Text.Length || !char.IsLetter(Text[start + 1]))
        {
            return start + 1;
        }

        var tag = MarkupTag.Read(Text, start, _language == MarkupLanguage.Razor);
        AddAttributes(tag);
        return tag.IsClosed ? tag.End : ReadContent(tag);
    }

    private int ReadContent(MarkupTag tag)
    {
        if (_language != MarkupLanguage.Xml && (IsNamed(tag.Name, "script") || IsNamed(tag.Name, "style")))
        {
            var close = Text.IndexOf("</" + _entries.Slice(tag.Name), tag.End, StringComparison.OrdinalIgnoreCase);
            var content = TextSpan.FromBounds(tag.End, close < 0 ? Text.Length : close);
            if (IsNamed(tag.Name, "script"))
            {
                ScriptReader.Read(_entries, content);
            }

            return content.End;
        }

        _textStart = tag.End;
        _textName = tag.Name;
        return tag.End;
    }

    private void AddAttributes(MarkupTag tag)
    {
        _textStart = -1;
        var naming = tag.Attributes.FirstOrDefault(attribute => NamingAttributes.Contains(_entries.Slice(attribute.Name))).Value;
        var hasValue = tag.Attributes.Any(attribute => ValueAttributes.Contains(_entries.Slice(attribute.Name)));
        foreach (var attribute in tag.Attributes)
        {
            var name = _entries.Slice(attribute.Name);
            if (IsCode(attribute))
            {
                continue;
            }

            if (ValueAttributes.Contains(name))
            {
                _entries.Add(naming.Length > 0 ? naming : tag.Name, TextLines.Trim(Text, attribute.Value));
            }
            else if (!(hasValue && NamingAttributes.Contains(name)))
            {
                AddAttribute(attribute);
            }
        }

        (_outerName, _innerName) = (_innerName, naming);
    }

    // @onclick="…", Value="@…"
    private bool IsCode(MarkupAttribute attribute) =>
        _language == MarkupLanguage.Razor && (Text[attribute.Name.Start] == '@' || (attribute.Value.Length > 0 && Text[attribute.Value.Start] == '@'));

    private void AddAttribute(MarkupAttribute attribute)
    {
        _entries.Add(attribute.Name, TextLines.Trim(Text, attribute.Value));
        if (_language != MarkupLanguage.Xml && Text.IndexOfAny(['"', '\'', '`'], attribute.Value.Start, attribute.Value.Length) >= 0)
        {
            ScriptReader.Read(_entries, attribute.Value, attribute.Name);
        }
    }

    // <ApiKey>…</ApiKey>, <setting name="ApiKey"><value>…</value></setting>
    private void AddText(TextSpan span)
    {
        var value = TextLines.Trim(Text, span);
        if (_textStart >= 0 && value.Length > 0)
        {
            _entries.Add(_textName, value);
            _entries.Add(_innerName.Length > 0 ? _innerName : _outerName, value);
        }
    }

    private bool IsNamed(TextSpan span, string name) =>
        span.Length == name.Length && string.Compare(Text, span.Start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int EndOf(string end, int start)
    {
        var found = start < Text.Length ? Text.IndexOf(end, start, StringComparison.Ordinal) : -1;
        return found < 0 ? Text.Length : found + end.Length;
    }

    private bool Is(int position, string expected) => string.CompareOrdinal(Text, position, expected, 0, expected.Length) == 0;
}
