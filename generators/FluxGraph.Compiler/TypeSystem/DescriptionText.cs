using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>Decodes a description when somebody asks for it.</summary>
public static class DescriptionText
{
    public static string? Decode(SourceDocument source, SourceSpan? literal)
    {
        if (literal is null)
        {
            return null;
        }

        try
        {
            return StringLiteral.Decode(source.Text, literal.Value);
        }
        catch (SyntaxException)
        {
            // A bad escape in a description is nothing that a client can stumble over: the raw text will do.
            return source.Text.Substring(literal.Value.Start, literal.Value.Length).Trim('"');
        }
    }
}
