using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>Pairs the targets of <c>(a, b) = (x, y)</c> with the values that they get, tuples in tuples included.</summary>
internal static class Deconstruction
{
    public static IEnumerable<(IOperation Target, IOperation Value)> Pairs(IOperation target, IOperation value)
    {
        var pending = new Stack<(IOperation Target, IOperation Value)>();
        pending.Push((target, value));
        while (pending.Count > 0)
        {
            var pair = pending.Pop();
            switch (pair)
            {
                case (IDeclarationExpressionOperation declaration, _):
                    pending.Push((declaration.Expression, pair.Value));
                    break;
                case (_, IConversionOperation { OperatorMethod: null, Operand: ITupleOperation tuple }):
                    pending.Push((pair.Target, tuple));
                    break;
                case (ITupleOperation targets, ITupleOperation values) when targets.Elements.Length == values.Elements.Length:
                    for (var i = 0; i < targets.Elements.Length; i++)
                    {
                        pending.Push((targets.Elements[i], values.Elements[i]));
                    }

                    break;
                default:
                    yield return pair;
                    break;
            }
        }
    }
}
