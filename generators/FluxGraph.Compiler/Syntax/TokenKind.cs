namespace FluxGraph.Compiler.Syntax;

/// <summary>The lexical tokens of GraphQL. <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens"/></summary>
internal enum TokenKind : byte
{
    EndOfFile,
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
