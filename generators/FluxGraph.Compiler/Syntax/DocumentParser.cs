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

    private DocumentParser(SourceDocument source, int maximumTokens)
    {
        _source = source;
        _tokens = new TokenReader(source, maximumTokens);
        var values = new ValueParser(_tokens);
        _executables = new ExecutableParser(_tokens, values, _findings);
        _typeSystem = new TypeSystemParser(_tokens, values);
    }

    public static DocumentSyntax Parse(SourceDocument source) => ParsePart(source, int.MaxValue);

    /// <param name="maximumTokens">How many tokens are read; the first one beyond is a mistake, and the end of what counts.</param>
    public static DocumentSyntax ParsePart(SourceDocument source, int maximumTokens) => new DocumentParser(source, maximumTokens).ParseDocument();

    private DocumentSyntax ParseDocument()
    {
        for (int? offset = 0; offset is not null;)
        {
            offset = ParseFrom(offset.Value);
        }

        return new DocumentSyntax(_source, _definitions.ToEquatableArray(), _findings.ToEquatableArray());
    }

    /// <summary>Reads definitions until a mistake or the end of the file; the offset to go on from after a mistake, null at the end.</summary>
    private int? ParseFrom(int offset)
    {
        var definitionStart = offset;
        try
        {
            _tokens.MoveTo(offset);
            while (!_tokens.Is(TokenKind.EndOfFile))
            {
                definitionStart = _tokens.Current.Start;
                _definitions.Add(ParseDefinition());
            }

            return null;
        }
        catch (SyntaxException exception)
        {
            _findings.Add(Finding.Create(exception.Descriptor, _source, exception.Span, exception.Detail));
            var next = DefinitionStart.FindSwallowed(_source, definitionStart, exception.Span.Start)
                ?? DefinitionStart.FindAfter(_source.Text, exception.Span.End);
            return next < _source.Text.Length ? next : null;
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
            if (_tokens.Is(TokenKind.LeftBrace))
            {
                throw UnexpectedDescription(description);
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

        return _typeSystem.TryParse(start, description)
            ?? throw (description is not null && _tokens.Is(TokenKind.Name) ? UnexpectedDescription(description) : _tokens.Unexpected());
    }

    private static SyntaxException UnexpectedDescription(DescriptionSyntax description) => new(
        SyntaxFindings.SyntaxError, description.Span, "unexpected description, only definitions with a keyword of their own have one.");
}
