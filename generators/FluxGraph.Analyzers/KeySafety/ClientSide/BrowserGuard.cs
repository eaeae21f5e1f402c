using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.ClientSide;

/// <summary>
/// Whether an operation is reached only outside of browsers: by a condition around it, by a branch before it that
/// leaves, or by what its member says about platforms.
/// </summary>
internal sealed class BrowserGuard(Compilation compilation, CancellationToken cancellationToken)
{
    private const int MaxDepth = 8;

    private readonly ValueOrigins _origins = new(compilation, cancellationToken);

    public bool Protects(IOperation operation, ISymbol containingSymbol)
    {
        if (PlatformAttributes.ExcludeBrowsers(containingSymbol))
        {
            return true;
        }

        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (IsProtectedPlace(parent, child))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsProtectedPlace(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation conditional => child == conditional.WhenTrue ? Implies(conditional.Condition, true)
            : child == conditional.WhenFalse && Implies(conditional.Condition, false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and => child == and.RightOperand && Implies(and.LeftOperand, true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or => child == or.RightOperand && Implies(or.LeftOperand, false),
        IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } loop => child == loop.Body && Implies(condition, true),
        ISwitchExpressionArmOperation { Pattern: IConstantPatternOperation pattern, Parent: ISwitchExpressionOperation choice } arm =>
            child == arm.Value && pattern.Value.ConstantValue is { HasValue: true, Value: bool outcome } && Implies(choice.Value, outcome),
        ILocalFunctionOperation function => PlatformAttributes.ExcludeBrowsers(function.Symbol),
        // A local function may be called before the statements that stand before it.
        IBlockOperation block when child is not ILocalFunctionOperation =>
            block.Operations.TakeWhile(statement => statement != child).Any(LetsNoBrowserPass),
        _ => false,
    };

    private bool LetsNoBrowserPass(IOperation statement) => statement switch
    {
        IConditionalOperation conditional =>
            (Leaves(conditional.WhenTrue) && Implies(conditional.Condition, false))
            || (Leaves(conditional.WhenFalse) && Implies(conditional.Condition, true)),
        IExpressionStatementOperation
        {
            Operation: IInvocationOperation
            {
                TargetMethod: { Name: "Assert", ContainingType: { Name: "Debug" or "Trace", ContainingNamespace.Name: "Diagnostics" } },
                Arguments: [{ Value: var condition }, ..],
            }
        } => Implies(condition, true),
        _ => false,
    };

    private static bool Leaves(IOperation? statement) => statement switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } => true,
        IBranchOperation or IThrowOperation => true,
        IExpressionStatementOperation { Operation: var expression } => Leaves(expression),
        IConditionalOperation { WhenFalse: not null } conditional => Leaves(conditional.WhenTrue) && Leaves(conditional.WhenFalse),
        _ => false,
    };

    /// <summary>Whether a condition with this outcome says that the code does not run in a browser.</summary>
    private bool Implies(IOperation condition, bool outcome, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        depth++;
        switch (condition)
        {
            case IConversionOperation conversion:
                return Implies(conversion.Operand, outcome, depth);
            case IParenthesizedOperation parenthesized:
                return Implies(parenthesized.Operand, outcome, depth);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Implies(not.Operand, !outcome, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } and:
                return outcome
                    ? Implies(and.LeftOperand, true, depth) || Implies(and.RightOperand, true, depth)
                    : Implies(and.LeftOperand, false, depth) && Implies(and.RightOperand, false, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } or:
                return outcome
                    ? Implies(or.LeftOperand, true, depth) && Implies(or.RightOperand, true, depth)
                    : Implies(or.LeftOperand, false, depth) || Implies(or.RightOperand, false, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand.ConstantValue: { HasValue: true, Value: bool value } } equality:
                return Implies(equality.LeftOperand, outcome == value, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, RightOperand.ConstantValue: { HasValue: true, Value: bool value } } inequality:
                return Implies(inequality.LeftOperand, outcome != value, depth);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } } match:
                return Implies(match.Value, outcome == value, depth);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } } } match:
                return Implies(match.Value, outcome != value, depth);
            case IInvocationOperation invocation:
                return IsPlatformCheck(invocation, outcome) || PlatformAttributes.GuardsAgainstBrowsers(invocation.TargetMethod, outcome);
            case IMemberReferenceOperation member when PlatformAttributes.GuardsAgainstBrowsers(member.Member, outcome):
                return true;
            case ILocalReferenceOperation or IMemberReferenceOperation:
                return _origins.Of(condition).Take(2).ToList() is [var origin] && Implies(origin, outcome, depth);
            default:
                return false;
        }
    }

    private static bool IsPlatformCheck(IInvocationOperation invocation, bool outcome)
    {
        var method = invocation.TargetMethod;
        if (method.ContainingType is not { Name: "OperatingSystem" or "RuntimeInformation" } || !method.Name.StartsWith("Is", StringComparison.Ordinal))
        {
            return false;
        }

        var platform = method.Name.StartsWith("IsOSPlatform", StringComparison.Ordinal)
            ? invocation.Arguments is [{ Value: var named }, ..] ? PlatformNamedBy(named) : null
            : method.Name.Substring("Is".Length);
        return platform is not null && outcome != PlatformAttributes.IsBrowser(platform);
    }

    // "browser", OSPlatform.Create("browser"), OSPlatform.Linux
    private static string? PlatformNamedBy(IOperation named) => named switch
    {
        { ConstantValue: { HasValue: true, Value: string name } } => name,
        IInvocationOperation { TargetMethod.Name: "Create", Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }] } => name,
        IPropertyReferenceOperation { Property: { Name: var name, ContainingType.Name: "OSPlatform" } } => name,
        _ => null,
    };
}
