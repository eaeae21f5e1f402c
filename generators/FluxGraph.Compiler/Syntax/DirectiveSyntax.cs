using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A directive in use. <see href="https://spec.graphql.org/September2025/#sec-Language.Directives"/></summary>
public sealed class DirectiveSyntax(NameSyntax name, EquatableArray<ArgumentSyntax> arguments, SourceSpan span)
{
    /// <summary>The directive's name, without the at sign.</summary>
    public NameSyntax Name { get; } = name;

    public EquatableArray<ArgumentSyntax> Arguments { get; } = arguments;

    public SourceSpan Span { get; } = span;

    public ArgumentSyntax? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name.Text == name);
}
