using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// Splits the expression at a sink into the expressions of which one becomes its value, so that each is judged, and
/// replaced, on its own: in <c>configuration["Key"] ?? "…"</c> only the right side is at fault.
/// </summary>
internal static class ValueBranches
{
    public static IEnumerable<IOperation> Of(IOperation value)
    {
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            switch (operation)
            {
                case IConversionOperation conversion when TextConversion.KeepsText(conversion):
                    pending.Push(conversion.Operand);
                    break;
                case { ConstantValue.HasValue: true }:
                    yield return operation;
                    break;
                case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                    pending.Push(whenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                case ICoalesceOperation coalesce:
                    pending.Push(coalesce.WhenNull);
                    pending.Push(coalesce.Value);
                    break;
                case ISwitchExpressionOperation switchExpression:
                    foreach (var arm in switchExpression.Arms)
                    {
                        pending.Push(arm.Value);
                    }

                    break;
                // The value of an assignment to a sink is found at that sink.
                case ISimpleAssignmentOperation assignment:
                    if (KeySinkCatalog.FindAssigned(assignment.Target) is null)
                    {
                        pending.Push(assignment.Value);
                    }

                    break;
                default:
                    yield return operation;
                    break;
            }
        }
    }
}
