using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>Goes from a literal outwards, through whatever passes its text on, to the name that the code gives it.</summary>
internal static class LabelWalk
{
    private const int MaxSteps = 32;

    /// <summary>Null where nothing names the value.</summary>
    public static LabelledValue? From(ExpressionSyntax literal)
    {
        var value = literal;
        var isComposed = false;
        for (var step = 0; step < MaxSteps; step++)
        {
            switch (value.Parent)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    (value, isComposed) = (sum, true);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                    return Named(CodeName.Of(comparison.Left == value ? comparison.Right : comparison.Left), value, isComposed);
                case ConditionalExpressionSyntax conditional when conditional.Condition == value:
                    return null;
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or AwaitExpressionSyntax
                    or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression }
                    or PostfixUnaryExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
                    or SwitchExpressionSyntax or LambdaExpressionSyntax:
                    value = (ExpressionSyntax)value.Parent;
                    break;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == value:
                    value = choice;
                    break;
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated }:
                    (value, isComposed) = (interpolated, true);
                    break;
                case ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection }:
                    value = collection;
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } entry:
                    return entry.Expressions.Count == 2 && entry.Expressions[1] == value
                        ? Named(CodeName.OfEntry(entry.Expressions[0]), value, isComposed)
                        : null;
                case InitializerExpressionSyntax { Parent: ExpressionSyntax creation }:
                    value = creation;
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Parent: EqualsValueClauseSyntax } initializer:
                    value = initializer;
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value && PassesOn(access.Name):
                    value = call;
                    break;
                case ArgumentSyntax argument:
                    if (Passed(argument) is not { } passed)
                    {
                        return OfArgument(argument, value, isComposed);
                    }

                    (value, isComposed) = (passed, isComposed || passed is InvocationExpressionSyntax);
                    break;
                case AttributeArgumentSyntax attribute:
                    return Named((attribute.NameEquals?.Name ?? attribute.NameColon?.Name)?.Identifier.ValueText, value, isComposed);
                case AnonymousObjectMemberDeclaratorSyntax member:
                    return Named(member.NameEquals?.Name.Identifier.ValueText, value, isComposed);
                case AssignmentExpressionSyntax assignment when assignment.Right == value:
                    return Named(OfTarget(assignment.Left), value, isComposed);
                case ConstantPatternSyntax pattern:
                    return Named(OfPattern(pattern), value, isComposed);
                case CaseSwitchLabelSyntax { Parent: SwitchSectionSyntax { Parent: SwitchStatementSyntax statement } }:
                    return Named(CodeName.Of(statement.Expression), value, isComposed);
                case EqualsValueClauseSyntax { Parent: var declaration }:
                    return Named(OfDeclaration(declaration), value, isComposed);
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax:
                    return Named(OfMember(value.Parent), value, isComposed);
                default:
                    return null;
            }
        }

        return null;
    }

    private static LabelledValue? Named(string? label, ExpressionSyntax value, bool isComposed) =>
        label is null ? null : new LabelledValue(label, value, isComposed);

    private static string? OfTarget(ExpressionSyntax target) =>
        target is ImplicitElementAccessSyntax { ArgumentList.Arguments: [var index] } ? CodeName.OfEntry(index.Expression) : CodeName.Of(target);

    private static string? OfDeclaration(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        _ => null,
    };

    private static string? OfPattern(SyntaxNode pattern)
    {
        var node = pattern.Parent;
        while (node is PatternSyntax)
        {
            node = node.Parent;
        }

        return node switch
        {
            IsPatternExpressionSyntax test => CodeName.Of(test.Expression),
            SubpatternSyntax { NameColon: { } name } => name.Name.Identifier.ValueText,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => CodeName.Of(choice.GoverningExpression),
            _ => null,
        };
    }

    /// <summary>The name of the member, or of the variable for a lambda, that a statement returns from.</summary>
    public static string? OfMember(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: var declaration } }:
                    return OfDeclaration(declaration);
                case AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax assignment }:
                    return OfTarget(assignment.Left);
                case AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax or BaseMethodDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The call or creation that gives back the text of its argument, or bytes of it; null for others.</summary>
    private static ExpressionSyntax? Passed(ArgumentSyntax argument) => argument.Parent?.Parent switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call when PassesOn(name) => call,
        ObjectCreationExpressionSyntax creation when CodeName.Of(creation.Type) is "String" or "Guid" or "SymmetricSecurityKey" => creation,
        ObjectCreationExpressionSyntax { Type: PredefinedTypeSyntax } creation => creation,
        _ => null,
    };

    private static bool PassesOn(SimpleNameSyntax method) => method.Identifier.ValueText is
        "Concat" or "Join" or "Format" or "FromBase64String" or "FromHexString" or "GetBytes" or "GetString" or "ToArray" or "ToCharArray"
        or "AsSpan" or "AsMemory" or "Trim" or "ToString" or "FromResult" or "ToLowerInvariant" or "ToUpperInvariant" or "Replace";

    private static LabelledValue? OfArgument(ArgumentSyntax argument, ExpressionSyntax value, bool isComposed)
    {
        if (argument.NameColon is { } name)
        {
            return new LabelledValue(name.Name.Identifier.ValueText, value, isComposed);
        }

        switch (argument.Parent)
        {
            case TupleExpressionSyntax tuple:
                return OfTupleElement(tuple, argument, value, isComposed);
            case ArgumentListSyntax list:
                var position = list.Arguments.IndexOf(argument);
                return list.Parent is InvocationExpressionSyntax { Expression: var method } && CodeName.Of(method) == "Equals"
                    ? OfEquals(method, list, position, value, isComposed)
                    : position == 1 && CodeName.TextOf(list.Arguments[0].Expression) is { Length: > 0 } entry && !IsCheck(list.Parent)
                        ? new LabelledValue(entry, value, isComposed)
                        : new LabelledValue(OfCall(list.Parent), value, isComposed);
            default:
                return null;
        }
    }

    private static LabelledValue? OfTupleElement(TupleExpressionSyntax tuple, ArgumentSyntax argument, ExpressionSyntax value, bool isComposed)
    {
        var position = tuple.Arguments.IndexOf(argument);
        if (tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Right == tuple)
        {
            var label = assignment.Left switch
            {
                TupleExpressionSyntax targets when position < targets.Arguments.Count => CodeName.Of(targets.Arguments[position].Expression),
                DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax variables } when position < variables.Variables.Count =>
                    (variables.Variables[position] as SingleVariableDesignationSyntax)?.Identifier.ValueText,
                _ => null,
            };
            return Named(label, value, isComposed);
        }

        return position == 1 ? Named(CodeName.OfEntry(tuple.Arguments[0].Expression), value, isComposed) : null;
    }

    private static LabelledValue? OfEquals(ExpressionSyntax method, ArgumentListSyntax list, int position, ExpressionSyntax value, bool isComposed)
    {
        var receiver = CodeName.ReceiverOf(method);
        return receiver is not PredefinedTypeSyntax && CodeName.Of(receiver) is { } name && name != "String" ? new LabelledValue(name, value, isComposed)
            : position < 2 && list.Arguments.Count > 1 ? Named(CodeName.Of(list.Arguments[1 - position].Expression), value, isComposed)
            : null;
    }

    // What a test expects, and what it is called with, is compared and not used.
    private static bool IsCheck(SyntaxNode? call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Assert" } } };

    /// <summary>A method or type that says what it takes: <c>UseApiKey("…")</c>, <c>new ApiKeyCredential("…")</c>.</summary>
    private static string? OfCall(SyntaxNode? call)
    {
        var name = call switch
        {
            InvocationExpressionSyntax invocation => CodeName.Of(invocation.Expression),
            ObjectCreationExpressionSyntax creation => CodeName.Of(creation.Type),
            _ => null,
        };
        return name is not null && (call is ObjectCreationExpressionSyntax || IsSetter(name)) ? name : null;
    }

    private static bool IsSetter(string method) =>
        method.StartsWith("Set", StringComparison.Ordinal) || method.StartsWith("With", StringComparison.Ordinal)
        || method.StartsWith("Use", StringComparison.Ordinal) || method.StartsWith("Add", StringComparison.Ordinal);
}
