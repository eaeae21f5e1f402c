using FluxGraph.Analyzers.KeySafety.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>Tells by their syntax which calls and assignments of a compilation may give a key to FluxGraph: few of them.</summary>
internal sealed class KeySinkSyntax(Compilation compilation)
{
    private readonly Lazy<KeySinkNames> _names = new(() => new KeySinkNames(compilation));

    /// <summary>Whether a call or creation is worth asking the compiler about.</summary>
    public bool MayTakeKey(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => MayTakeKey(CodeName.Of(invocation.Expression), invocation.ArgumentList),
        ObjectCreationExpressionSyntax creation => MayTakeKey(CodeName.Of(creation.Type), creation.ArgumentList),
        PrimaryConstructorBaseTypeSyntax type => MayTakeKey(CodeName.Of(type.Type), type.ArgumentList),
        ConstructorInitializerSyntax { RawKind: (int)SyntaxKind.BaseConstructorInitializer, Parent.Parent: TypeDeclarationSyntax { BaseList.Types: [{ Type: var type }, ..] } } initializer =>
            MayTakeKey(CodeName.Of(type), initializer.ArgumentList),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation =>
            TargetOf(creation) is { } type ? MayTakeKey(CodeName.Of(type), creation.ArgumentList) : MayTakeKey(creation),
        _ => false,
    };

    /// <summary>Whether an assignment is worth asking the compiler about.</summary>
    public static bool MayTakeKey(AssignmentExpressionSyntax assignment) =>
        assignment.Left is TupleExpressionSyntax targets
            ? targets.Arguments.Any(target => IsKey(target.Expression) || target.Expression is TupleExpressionSyntax)
            : IsKey(assignment.Left);

    private static bool IsKey(ExpressionSyntax target) => CodeName.Of(target) is { } name && KeySinkCatalog.IsKeyName(name);

    private bool MayTakeKey(string? name, ArgumentListSyntax? arguments)
    {
        if (arguments is not { Arguments: { Count: > 0 } given })
        {
            return false;
        }

        foreach (var argument in given)
        {
            if (argument.NameColon is { Name.Identifier.ValueText: var parameter } && KeySinkCatalog.IsKeyName(parameter))
            {
                return true;
            }
        }

        return _names.Value.Contains(name);
    }

    // What "new(…)" makes in an argument or an assignment only the compiler knows.
    private bool MayTakeKey(ImplicitObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList.Arguments.Any(argument => CodeName.TextOf(argument.Expression) is { Length: > 0 } text && text.IndexOf(' ') < 0)
        || _names.Value.AreSpokenOfIn(creation.SyntaxTree);

    /// <summary>The type that a creation makes, where the syntax around it says so.</summary>
    private static TypeSyntax? TargetOf(ImplicitObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } => type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => type,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => type,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: var type } } => type,
        _ => null,
    };
}
