using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>
/// Reads a file, definition by definition. A definition that cannot be read becomes a finding at the place where
/// reading stopped, and reading goes on with the next definition: one mistake does not take the file's other
/// operations away.
/// </summary>
public sealed class DocumentParser
{
    private readonly SourceDocument _source;
    private readonly TokenReader _tokens;
    private readonly ExecutableParser _executables;
    private readonly TypeSystemParser _typeSystem;
    private readonly List<DefinitionSyntax> _definitions = [];
    private readonly List<Finding> _findings = [];

    private DocumentParser(SourceDocument source)
    {
        _source = source;
        _tokens = new TokenReader(source);
        var values = new ValueParser(_tokens);
        _executables = new ExecutableParser(_tokens, values);
        _typeSystem = new TypeSystemParser(_tokens, values);
    }

    public static DocumentSyntax Parse(SourceDocument source) => new DocumentParser(source).ParseDocument();

    private DocumentSyntax ParseDocument()
    {
        var offset = 0;
        while (TryParseFrom(offset, out var stoppedAt))
        {
            offset = DefinitionStart.FindAfter(_source.Text, stoppedAt);
        }

        return new DocumentSyntax(_source, _definitions.ToEquatableArray(), _findings.ToEquatableArray());
    }

    /// <summary>Reads definitions until the file or a mistake ends them; true when it was a mistake.</summary>
    private bool TryParseFrom(int offset, out int stoppedAt)
    {
        try
        {
            _tokens.MoveTo(offset);
            if (offset == 0 && _tokens.Is(TokenKind.EndOfFile))
            {
                stoppedAt = 0;
                return false;
            }

            while (!_tokens.Is(TokenKind.EndOfFile))
            {
                _definitions.Add(ParseDefinition());
            }

            stoppedAt = _source.Text.Length;
            return false;
        }
        catch (SyntaxException exception)
        {
            _findings.Add(Finding.Create(exception.Descriptor, _source, exception.Span, exception.Detail));
            stoppedAt = exception.Span.End;
            return stoppedAt < _source.Text.Length;
        }
    }

    private DefinitionSyntax ParseDefinition()
    {
        var start = _tokens.Current.Start;
        if (_tokens.Is(TokenKind.LeftBrace))
        {
            return _executables.ParseAnonymousQuery();
        }

        DescriptionSyntax? description = null;
        if (_tokens.Is(TokenKind.String) || _tokens.Is(TokenKind.BlockString))
        {
            description = new DescriptionSyntax(_source, _tokens.Current.Span);
            _tokens.Advance();
            if (_tokens.Is(TokenKind.LeftBrace) || _tokens.IsKeyword("extend"))
            {
                throw new SyntaxException(
                    SyntaxFindings.SyntaxError, description.Span, "unexpected description, only definitions with a keyword of their own have one.");
            }
        }

        if (_tokens.Is(TokenKind.Name))
        {
            if (OperationKeyword.Parse(_tokens.TextOf(_tokens.Current)) is { } type)
            {
                return _executables.ParseOperation(start, type);
            }

            if (_tokens.IsKeyword("fragment"))
            {
                return _executables.ParseFragment(start);
            }
        }

        return _typeSystem.TryParse(start, description) ?? throw _tokens.Unexpected();
    }
}
