using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>
/// Finds the texts of a script and what they are called: the name to their left, the function that they are handed to,
/// and the text in front of them where that names them, as in <c>setRequestHeader("X-API-Key", "…")</c>.
/// </summary>
internal sealed class ScriptReader
{
    // What is nested deeper is read, but no longer told apart.
    private const int MaximumDepth = 128;

    private readonly FileEntries _entries;
    private readonly ScriptLexer _lexer;
    private readonly List<ScriptFrame> _frames;
    private int _hiddenDepth;
    private ScriptToken _last;

    private ScriptReader(FileEntries entries, TextSpan range, TextSpan owner, bool hasHashComments)
    {
        _entries = entries;
        _lexer = new ScriptLexer(entries.Text, range, hasHashComments);
        _frames = [new ScriptFrame('\0', owner)];
    }

    private ScriptFrame Frame => _frames[_frames.Count - 1];

    public static void Read(FileEntries entries) => Read(entries, new TextSpan(0, entries.Text.Length));

    /// <param name="range">The part of the file that is script.</param>
    /// <param name="owner">What the script belongs to, such as an attribute.</param>
    public static void Read(FileEntries entries, TextSpan range, TextSpan owner = default) =>
        new ScriptReader(entries, range, owner, hasHashComments: false).Read();

    public static void ReadGraphQL(FileEntries entries) =>
        new ScriptReader(entries, new TextSpan(0, entries.Text.Length), owner: default, hasHashComments: true).Read();

    private void Read()
    {
        for (var token = _lexer.Next(); token.Kind != ScriptTokenKind.End; token = _lexer.Next())
        {
            // Where a line ends, a statement can end without a semicolon.
            if (token.IsFirstOnLine && _last.EndsValue && token.Kind is not ScriptTokenKind.Symbol)
            {
                Frame.ForgetLabels();
            }

            switch (token.Kind)
            {
                case ScriptTokenKind.Name:
                    Frame.LastName = token.Span;
                    break;
                case ScriptTokenKind.Text:
                    ReadText(token.Span);
                    break;
                case ScriptTokenKind.Symbol:
                    ReadSymbol(token);
                    break;
            }

            _last = token;
        }
    }

    private void ReadText(TextSpan span)
    {
        var isName = Frame.Conditionals == 0 && Frame.Bracket is '{' or '\0' && _lexer.PeekCharacter() == ':';
        Frame.TakeText(span);
        if (!isName)
        {
            AddEntries(span);
        }
    }

    private void AddEntries(TextSpan value)
    {
        if (!FileEntries.CanBeValue(value))
        {
            return;
        }

        for (var i = _frames.Count - 1; i >= 0; i--)
        {
            var frame = _frames[i];
            if (frame.Index == 1 && frame.Bracket is '(' or '[' && frame.FirstText != value)
            {
                Add(frame.FirstText, i, value);
            }

            Add(frame.Label, i, value);
            Add(frame.EarlierLabel, i, value);
            if (frame.Bracket is '(' or '$' or '\0')
            {
                Add(frame.Owner, i, value);
            }

            if (frame.Bracket is not ('(' or '[') || frame.IsIndex)
            {
                return;
            }
        }
    }

    private void Add(TextSpan name, int depth, TextSpan value)
    {
        if (name.Length > 0)
        {
            var owners = _frames.Take(depth + 1).Where(frame => frame.Bracket == '{' && frame.Owner.Length > 0);
            _entries.Add(
                _entries.Slice(name),
                string.Join(":", owners.Select(frame => _entries.Slice(frame.Owner))),
                ScriptText.Unescape(_entries.Text, value),
                value);
        }
    }

    private void ReadSymbol(ScriptToken token)
    {
        switch (token.Symbol)
        {
            case '(':
                Open(token.Symbol, _last.EndsValue ? Frame.LastName : default);
                break;
            case '[':
                Open(token.Symbol, Frame.Label, isIndex: _last.EndsValue);
                break;
            case '{' or '$':
                Open(token.Symbol, Frame.Label.Length == 0 && Frame.Bracket == '[' ? Frame.Owner : Frame.Label);
                break;
            case ')' or ']' or '}':
                Close();
                break;
            case '=':
            case '|' when token.Span.Length > 1:
                Frame.ContinueValue();
                break;
            case ':' when Frame.Conditionals > 0:
                Frame.Conditionals--;
                break;
            case ':':
                Frame.BeginValue();
                break;
            case '?' when _lexer.PeekCharacter() != ':':
                Frame.Conditionals++;
                break;
            case ',':
                Frame.NextElement();
                break;
            case ';':
                Frame.ForgetLabels();
                break;
        }
    }

    private void Open(char bracket, TextSpan owner, bool isIndex = false)
    {
        if (_frames.Count < MaximumDepth)
        {
            _frames.Add(new ScriptFrame(bracket, owner) { IsIndex = isIndex });
        }
        else
        {
            _hiddenDepth++;
        }
    }

    private void Close()
    {
        if (_hiddenDepth > 0)
        {
            _hiddenDepth--;
        }
        else if (_frames.Count > 1)
        {
            var closed = Frame;
            _frames.RemoveAt(_frames.Count - 1);
            if (closed.IsIndex && closed.FirstText.Length > 0)
            {
                Frame.LastName = closed.FirstText;
            }
        }
    }
}
