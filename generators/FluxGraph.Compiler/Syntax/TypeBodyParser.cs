using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Syntax;

/// <summary>Reads what stands between a type's braces.</summary>
internal sealed class TypeBodyParser(TokenReader tokens, ValueParser values)
{
    /// <summary>Reads the body of a definition. A mistake in it becomes a finding.</summary>
    public static TypeMembers Read(TypeDefinitionSyntax definition)
    {
        if (definition.Body is not { } body)
        {
            return TypeMembers.None;
        }

        var tokens = new TokenReader(definition.Source);
        tokens.MoveTo(body.Start);
        try
        {
            return new TypeBodyParser(tokens, new ValueParser(tokens)).ParseMembers(definition.Kind);
        }
        catch (SyntaxException exception)
        {
            return TypeMembers.None with
            {
                Finding = Finding.Create(exception.Descriptor, definition.Source, exception.Span, exception.Detail),
            };
        }
    }

    public TypeMembers ParseMembers(TypeDefinitionKind kind) => kind switch
    {
        TypeDefinitionKind.Enum => TypeMembers.None with { EnumValues = ParseBody(ParseEnumValue) },
        TypeDefinitionKind.InputObject => TypeMembers.None with { InputFields = ParseBody(ParseInputValue) },
        _ => TypeMembers.None with { Fields = ParseBody(ParseField) },
    };

    public InputValueDefinitionSyntax ParseInputValue()
    {
        var start = tokens.Current.Start;
        var description = ParseDescription();
        var name = tokens.TakeName();
        tokens.Take(TokenKind.Colon);
        var type = values.ParseType();
        var defaultValue = tokens.TryTake(TokenKind.Equals) ? values.ParseValue(isConstant: true) : null;
        return new InputValueDefinitionSyntax(
            description, name, type, defaultValue, values.ParseDirectives(isConstant: true), tokens.SpanFrom(start));
    }

    private EquatableArray<T> ParseBody<T>(Func<T> parseMember) =>
        tokens.TakeMany(TokenKind.LeftBrace, parseMember, TokenKind.RightBrace);

    private FieldDefinitionSyntax ParseField()
    {
        var start = tokens.Current.Start;
        var description = ParseDescription();
        var name = tokens.TakeName();
        var arguments = tokens.TakeManyOrNone(TokenKind.LeftParenthesis, ParseInputValue, TokenKind.RightParenthesis);
        tokens.Take(TokenKind.Colon);
        var type = values.ParseType();
        return new FieldDefinitionSyntax(
            description, name, arguments, type, values.ParseDirectives(isConstant: true), tokens.SpanFrom(start));
    }

    private EnumValueDefinitionSyntax ParseEnumValue()
    {
        var start = tokens.Current.Start;
        var description = ParseDescription();
        if (tokens.IsKeyword("true") || tokens.IsKeyword("false") || tokens.IsKeyword("null"))
        {
            throw tokens.Error($"{tokens.DescribeCurrent()} is reserved and cannot be used for an enum value.");
        }

        return new EnumValueDefinitionSyntax(
            description, tokens.TakeName(), values.ParseDirectives(isConstant: true), tokens.SpanFrom(start));
    }

    private DescriptionSyntax? ParseDescription()
    {
        if (!tokens.Is(TokenKind.String) && !tokens.Is(TokenKind.BlockString))
        {
            return null;
        }

        var description = new DescriptionSyntax(tokens.Source, tokens.Current.Span);
        tokens.Advance();
        return description;
    }
}
