using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A description where it stands. Decoded when somebody asks: most of a schema's bytes are descriptions, few are read.</summary>
public sealed class DescriptionSyntax(SourceDocument source, SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    public string Text
    {
        get
        {
            try
            {
                return StringLiteral.Decode(source.Text, Span);
            }
            catch (SyntaxException)
            {
                // A bad escape in a description is nothing that a client can stumble over: the raw text will do.
                return source.Text.Substring(Span.Start, Span.Length).Trim('"');
            }
        }
    }
}
