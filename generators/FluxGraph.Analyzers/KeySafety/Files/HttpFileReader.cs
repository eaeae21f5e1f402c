using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>
/// Reads the requests of <c>.http</c> files, as editors send them: variables (<c>@name = value</c>), addresses, headers
/// and bodies.
/// </summary>
internal sealed class HttpFileReader
{
    private const string Separator = "###";

    private readonly FileEntries _entries;
    private readonly Dictionary<string, TextSpan> _variables = new(StringComparer.Ordinal);
    private Part _part = Part.RequestLine;
    private int _bodyStart;

    private HttpFileReader(FileEntries entries) => _entries = entries;

    private enum Part
    {
        RequestLine,
        Headers,
        Body,
    }

    private string Text => _entries.Text;

    public static void Read(FileEntries entries) => new HttpFileReader(entries).Read();

    private void Read()
    {
        foreach (var line in TextLines.Of(Text))
        {
            if (StartsWith(line, Separator))
            {
                EndRequest(line.Start);
            }
            else if (_part != Part.Body)
            {
                ReadLine(line);
            }
        }

        EndRequest(Text.Length);
    }

    private void ReadLine(TextSpan line)
    {
        if (line.Length == 0)
        {
            EndHeaders(line.End);
        }
        else if (StartsWith(line, "#") || StartsWith(line, "//"))
        {
            // A comment, or a directive of the editor's.
        }
        else if (_part == Part.RequestLine && Text[line.Start] == '@')
        {
            AddVariable(TextSpan.FromBounds(line.Start + 1, line.End));
        }
        else if (_part == Part.RequestLine)
        {
            _part = Part.Headers;
            AddAddress(line);
        }
        else if (Text[line.Start] is '?' or '&')
        {
            // The query goes on in lines of its own.
            AddForm(TextSpan.FromBounds(line.Start + 1, line.End));
        }
        else
        {
            AddHeader(line);
        }
    }

    private void AddVariable(TextSpan line)
    {
        if (AddPair(line, '=') is var (name, value))
        {
            _variables[_entries.Slice(name)] = value;
        }
    }

    // A variable is also called what the header is called that it becomes a part of.
    private void AddHeader(TextSpan line)
    {
        if (AddPair(line, ':') is not var (name, value))
        {
            return;
        }

        var open = Text.IndexOf("{{", value.Start, value.Length, StringComparison.Ordinal);
        var close = open < 0 ? -1 : Text.IndexOf("}}", open, value.End - open, StringComparison.Ordinal);
        if (close > 0 && _variables.TryGetValue(Text.Substring(open + 2, close - open - 2).Trim(), out var variable))
        {
            _entries.Add(name, variable);
        }
    }

    private void EndHeaders(int end)
    {
        if (_part == Part.Headers)
        {
            _part = Part.Body;
            _bodyStart = end;
        }
    }

    private void EndRequest(int end)
    {
        if (_part == Part.Body)
        {
            var body = TextLines.Trim(Text, TextSpan.FromBounds(_bodyStart, end));
            ScriptReader.Read(_entries, body);
            if (Text.IndexOf('"', body.Start, body.Length) < 0)
            {
                AddForm(body);
            }
        }

        _part = Part.RequestLine;
    }

    // The method stands in front of the address, and the version of the protocol behind it.
    private void AddAddress(TextSpan line)
    {
        var space = Text.IndexOf(' ', line.Start, line.Length);
        var start = space < 0 ? line.Start : space + 1;
        var end = Text.IndexOf(' ', start, line.End - start);
        var address = TextSpan.FromBounds(start, end < 0 ? line.End : end);
        if (FileEntries.CanBeValue(address))
        {
            _entries.Add("URL", section: "", _entries.Slice(address), address);
        }
    }

    private void AddForm(TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var ampersand = Text.IndexOf('&', start, span.End - start);
            var end = ampersand < 0 ? span.End : ampersand;
            AddPair(TextSpan.FromBounds(start, end), '=');
            start = end + 1;
        }
    }

    private (TextSpan Name, TextSpan Value)? AddPair(TextSpan line, char separator)
    {
        var position = Text.IndexOf(separator, line.Start, line.Length);
        if (position <= line.Start)
        {
            return null;
        }

        var name = TextLines.Trim(Text, TextSpan.FromBounds(line.Start, position));
        var value = TextLines.Trim(Text, TextSpan.FromBounds(position + 1, line.End));
        _entries.Add(name, value);
        return (name, value);
    }

    private bool StartsWith(TextSpan line, string start) => string.CompareOrdinal(Text, line.Start, start, 0, start.Length) == 0;
}
