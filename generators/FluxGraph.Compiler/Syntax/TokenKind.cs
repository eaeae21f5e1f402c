namespace FluxGraph.Compiler.Syntax;

/// <summary>The lexical tokens of GraphQL. <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens"/></summary>
internal enum TokenKind : byte
{
    EndOfFile,

    /// <summary>No token of GraphQL: what the lexer stumbled over. Whoever needs another token there reports it.</summary>
    Invalid,
    Name,
    Int,
    Float,
    String,
    BlockString,
    Bang,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Spread,
    Colon,
    Equals,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
}
