using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

internal enum ScriptTokenKind
{
    End,
    Name,

    /// <summary>A keyword that an expression follows.</summary>
    Keyword,

    /// <summary>A string or a template; its span is that of what stands between the quotation marks.</summary>
    Text,

    /// <summary>A number or a regular expression.</summary>
    Other,

    /// <summary>An operator or a bracket; <c>$</c> opens what is substituted in a template.</summary>
    Symbol,
}

/// <param name="Symbol">The first character of a symbol; of what assigns or compares <c>=</c>.</param>
/// <param name="IsFirstOnLine">Whether a line break stands between the token and the one before it.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, TextSpan Span, char Symbol, bool IsFirstOnLine)
{
    /// <summary>Whether an expression can end here.</summary>
    public bool EndsValue => Kind is ScriptTokenKind.Name or ScriptTokenKind.Text or ScriptTokenKind.Other || Symbol is ')' or ']' or '}';
}
