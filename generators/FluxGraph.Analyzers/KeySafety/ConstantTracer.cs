using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// Finds the constant texts that an expression may evaluate to, by following where its value comes from. An expression
/// of which any part is unknown has none. Depth and work are bounded: what lies beyond counts as unknown.
/// </summary>
/// <remarks>For one expression, on one thread.</remarks>
internal sealed class ConstantTracer
{
    private const int MaxDepth = 24;
    private const int MaxOperations = 1000;
    private const int MaxAlternatives = 8;

    private readonly ValueOrigins _origins;
    private readonly CancellationToken _cancellationToken;
    private int _depth;
    private int _operations;

    public ConstantTracer(Compilation compilation, CancellationToken cancellationToken)
    {
        _origins = new ValueOrigins(compilation, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    public IReadOnlyList<TracedConstant> Trace(IOperation operation)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_depth >= MaxDepth || _operations >= MaxOperations)
        {
            return [];
        }

        _depth++;
        _operations++;
        try
        {
            return operation.ConstantValue is { HasValue: true, Value: var value }
                ? [new TracedConstant(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", ValueOrigins.ConstantOrigin(operation, _cancellationToken))]
                : TraceComputed(operation);
        }
        finally
        {
            _depth--;
        }
    }

    private IReadOnlyList<TracedConstant> TraceComputed(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return TextConversion.KeepsText(conversion) ? Trace(conversion.Operand) : [];
            case IFieldReferenceOperation when EmptyText.Is(operation):
                return [new TracedConstant("", operation.Syntax)];
            case IParenthesizedOperation parenthesized:
                return Trace(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Trace(awaited.Operation);
            case IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation):
                return Trace(assignment.Value);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return TraceAny([conditional.WhenTrue, whenFalse]);
            case ICoalesceOperation coalesce:
                return TraceAny([coalesce.Value, coalesce.WhenNull]);
            case ISwitchExpressionOperation switchExpression:
                return TraceAny(switchExpression.Arms.Select(arm => arm.Value));
            case IUtf8StringOperation utf8:
                return [new TracedConstant(utf8.Value, utf8.Syntax)];
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return Combine(Addends(sum), static parts => string.Concat(parts));
            case IInterpolatedStringOperation interpolated:
                return Combine(InterpolatedParts(interpolated), static parts => string.Concat(parts));
            case IArrayCreationOperation or IArrayInitializerOperation or { Syntax.RawKind: CollectionElements.CollectionExpressionSyntaxKind }:
                return TraceCharacters(operation);
            case IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } creation:
                return TraceNewString(creation);
            case IImplicitIndexerReferenceOperation { Type.SpecialType: SpecialType.System_String } range:
                return Trace(range.Instance);
            case IInvocationOperation invocation when TextFunction.Find(invocation.TargetMethod) is { } function:
                return Combine(function.OperandsOf(invocation, _origins), function.Apply);
            default:
                return TraceAny(_origins.Of(operation));
        }
    }

    private List<TracedConstant> TraceAny(IEnumerable<IOperation> operations)
    {
        var found = new List<TracedConstant>();
        foreach (var operation in operations)
        {
            found.AddRange(Trace(operation).Take(MaxAlternatives - found.Count));
        }

        return found;
    }

    /// <summary>Every way to choose an alternative of each operand, up to the limit; none where an operand is unknown.</summary>
    private List<TracedConstant> Combine(IReadOnlyList<IOperation>? operands, Func<IReadOnlyList<string>, string?> apply)
    {
        if (operands is null || operands.Count == 0)
        {
            return [];
        }

        List<TracedConstant[]> choices = [[]];
        foreach (var operand in operands)
        {
            var alternatives = Trace(operand);
            choices = choices
                .SelectMany(choice => alternatives.Select(alternative => (TracedConstant[])[.. choice, alternative]))
                .Take(MaxAlternatives)
                .ToList();
        }

        var found = new List<TracedConstant>();
        foreach (var choice in choices)
        {
            if (apply([.. choice.Select(part => part.Text)]) is { } text)
            {
                // Of several parts the longest is the most likely to be the key.
                found.Add(new TracedConstant(text, choice.OrderByDescending(part => part.Text.Length).First().Origin));
            }
        }

        return found;
    }

    private static List<IOperation> Addends(IBinaryOperation sum)
    {
        // a + b + c nests to the left, as deep as it is long.
        var addends = new List<IOperation> { sum.RightOperand };
        var left = sum.LeftOperand;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } inner)
        {
            addends.Add(inner.RightOperand);
            left = inner.LeftOperand;
        }

        addends.Add(left);
        addends.Reverse();
        return addends;
    }

    private static List<IOperation> InterpolatedParts(IInterpolatedStringOperation interpolated)
    {
        var parts = new List<IOperation>();
        foreach (var part in interpolated.Parts)
        {
            // Any other kind of part leaves the text unknown, which the part itself says when it is traced.
            parts.Add(part switch
            {
                IInterpolatedStringTextOperation text => text.Text,
                IInterpolationOperation hole => hole.Expression,
                _ => part,
            });
        }

        return parts;
    }

    private IReadOnlyList<TracedConstant> TraceNewString(IObjectCreationOperation creation)
    {
        if (creation.Arguments.Length == 0)
        {
            return [];
        }

        var content = creation.Arguments[0].Value;
        return content.Type?.SpecialType == SpecialType.System_Char
            ? Combine(creation.Arguments.Select(argument => argument.Value).ToList(), static parts => parts[0])
            : Trace(content);
    }

    /// <summary>The text of an array of characters or bytes.</summary>
    private static IReadOnlyList<TracedConstant> TraceCharacters(IOperation operation)
    {
        if (CollectionElements.Of(operation) is not { Count: > 0 } elements)
        {
            return [];
        }

        var characters = new StringBuilder();
        var bytes = new List<byte>();
        foreach (var element in elements)
        {
            switch (element.ConstantValue)
            {
                case { HasValue: true, Value: char character }:
                    characters.Append(character);
                    break;
                case { HasValue: true, Value: byte or sbyte } constant:
                    bytes.Add(unchecked((byte)Convert.ToInt32(constant.Value, CultureInfo.InvariantCulture)));
                    break;
                default:
                    return [];
            }
        }

        var text = bytes.Count == 0 ? characters.ToString() : Encoding.UTF8.GetString([.. bytes]);
        return [new TracedConstant(text, operation.Syntax)];
    }
}
