using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.IR;

/// <summary>An operation that the client offers.</summary>
/// <param name="Name">The operation's name, as it is sent.</param>
/// <param name="PropertyName">The client's property for it.</param>
/// <param name="Document">The operation with every fragment that it reaches, without a superfluous character.</param>
/// <param name="Documentation">The operation as its author wrote it.</param>
public sealed record OperationModel(
    string Name,
    string PropertyName,
    OperationType Type,
    string Document,
    string Documentation,
    EquatableArray<VariableModel> Variables,
    string ResultInterface,
    string Reader)
{
    /// <summary>The generated class, such as <c>GetHeroQuery</c>; the interface has an I in front.</summary>
    public string ClassName => PropertyName + Type;
}

/// <summary>A variable of an operation.</summary>
/// <param name="IsOptional">Whether it may be left out, so that its default in the document applies.</param>
public sealed record VariableModel(string Name, string ParameterName, ValueModel Value, bool IsOptional);
