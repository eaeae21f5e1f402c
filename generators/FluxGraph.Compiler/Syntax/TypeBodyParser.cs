using FluxGraph.Compiler.Collections;

namespace FluxGraph.Compiler.Syntax;

/// <summary>Reads what stands between a type's braces.</summary>
internal sealed class TypeBodyParser(TokenReader tokens, ValueParser values)
{
    public static TypeBodyParser At(TypeDefinitionSyntax definition)
    {
        var tokens = new TokenReader(definition.Source);
        tokens.MoveTo(definition.Body!.Value.Start);
        return new TypeBodyParser(tokens, new ValueParser(tokens));
    }

    public EquatableArray<FieldDefinitionSyntax> ParseFields() =>
        tokens.TakeMany(TokenKind.LeftBrace, ParseField, TokenKind.RightBrace);

    public EquatableArray<InputValueDefinitionSyntax> ParseInputFields() =>
        tokens.TakeMany(TokenKind.LeftBrace, ParseInputValue, TokenKind.RightBrace);

    public EquatableArray<EnumValueDefinitionSyntax> ParseEnumValues() =>
        tokens.TakeMany(TokenKind.LeftBrace, ParseEnumValue, TokenKind.RightBrace);

    public InputValueDefinitionSyntax ParseInputValue()
    {
        var description = ParseDescription();
        var name = tokens.TakeName();
        tokens.Take(TokenKind.Colon);
        var type = values.ParseType();
        var defaultValue = tokens.TryTake(TokenKind.Equals) ? values.ParseValue(isConstant: true) : null;
        return new InputValueDefinitionSyntax(description, name, type, defaultValue, values.ParseDirectives(isConstant: true));
    }

    private FieldDefinitionSyntax ParseField()
    {
        var description = ParseDescription();
        var name = tokens.TakeName();
        var arguments = tokens.TakeManyOrNone(TokenKind.LeftParenthesis, ParseInputValue, TokenKind.RightParenthesis);
        tokens.Take(TokenKind.Colon);
        var type = values.ParseType();
        return new FieldDefinitionSyntax(description, name, arguments, type, values.ParseDirectives(isConstant: true));
    }

    private EnumValueDefinitionSyntax ParseEnumValue()
    {
        var description = ParseDescription();
        if (tokens.IsKeyword("true") || tokens.IsKeyword("false") || tokens.IsKeyword("null"))
        {
            throw tokens.Error($"{tokens.DescribeCurrent()} is reserved and cannot be used for an enum value.");
        }

        return new EnumValueDefinitionSyntax(description, tokens.TakeName(), values.ParseDirectives(isConstant: true));
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
