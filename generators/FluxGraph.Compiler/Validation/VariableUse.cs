using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation;

/// <summary>A variable in use.</summary>
/// <param name="Source">The file of the use: a fragment's can be another one than the operation's.</param>
/// <param name="Type">The type that is expected there; null where it is not known.</param>
/// <param name="HasDefault">Whether what it is used for has a default of its own.</param>
/// <param name="Owner">The input object whose field it is used for; null elsewhere.</param>
internal sealed record VariableUse(VariableSyntax Variable, SourceDocument Source, TypeSyntax? Type, bool HasDefault, InputObjectType? Owner)
{
    public SourceLocation Location => SourceLocation.Of(Source, Variable.Span);
}
