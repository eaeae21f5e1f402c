using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>
/// Finds the key in a value, by symbol: a <c>FluxGraph.ApiKey</c>, the reading of a setting for one, a property of FluxGraph
/// that holds one, or what is given to a place that takes one. It is followed through what keeps it whole, not through what
/// masks, measures or hashes it.
/// </summary>
/// <remarks>For one value, on one thread.</remarks>
internal sealed class KeyValue
{
    private const int MaxOperations = 200;
    private const int MaxDepth = 16;

    private readonly ValueOrigins _origins;
    private readonly KeyHolders _holders;
    private int _operations;
    private int _depth;

    public KeyValue(Compilation compilation, CancellationToken cancellationToken)
    {
        _origins = new ValueOrigins(compilation, cancellationToken);
        _holders = new KeyHolders(new SourceModels(compilation, cancellationToken));
    }

    /// <summary>The operation in a value that gives the key, and how a message calls it; null where there is none.</summary>
    public (IOperation Operation, string Name)? FindIn(IOperation value)
    {
        if (_depth >= MaxDepth || _operations >= MaxOperations || value.ConstantValue.HasValue)
        {
            return null;
        }

        _operations++;
        _depth++;
        try
        {
            return NameOf(value) is { } name ? (value, name)
                : FindInAny(PartsOf(value))
                ?? (ReferredTo(value) is { } symbol ? FindBehind(value, symbol) : null)
                ?? (value is IInvocationOperation call && FindInAny(_origins.Of(call)) is not null ? (value, call.TargetMethod.Name) : null);
        }
        finally
        {
            _depth--;
        }
    }

    private (IOperation Operation, string Name)? FindInAny(IEnumerable<IOperation> values)
    {
        foreach (var value in values)
        {
            if (FindIn(value) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What a variable holds is found where it is used, not where it got it.</summary>
    private (IOperation Operation, string Name)? FindBehind(IOperation reference, ISymbol symbol) =>
        _holders.Contains(symbol) || FindInAny(_origins.Of(reference)) is not null ? (reference, symbol.Name) : null;

    private static string? NameOf(IOperation value) => value switch
    {
        { Type: { } type } when KeySinkCatalog.IsKeyType(type) => ReferredTo(value)?.Name ?? type.Name,
        IPropertyReferenceOperation { Property: var property } when KeySinkCatalog.HoldsKey(property) => property.Name,
        _ => KeySetting.Find(value),
    };

    private static ISymbol? ReferredTo(IOperation value) => value switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member and (IFieldReferenceOperation or IPropertyReferenceOperation) => member.Member,
        _ => null,
    };

    private IEnumerable<IOperation> PartsOf(IOperation value) => value switch
    {
        IConversionOperation conversion => [conversion.Operand],
        IParenthesizedOperation parenthesized => [parenthesized.Operand],
        IAwaitOperation awaited => [awaited.Operation],
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
        // key?.Trim(): what is called must keep the key.
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation { Instance: IConditionalAccessInstanceOperation } call } access when KeepsKey(call) => [access.Operation],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => [sum.LeftOperand, sum.RightOperand],
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Select(hole => hole.Expression),
        IInterpolatedStringHandlerCreationOperation handler => handler.Content.ChildOperations.SelectMany(HolesOf),
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(member => member.Value),
        ITupleOperation tuple => tuple.Elements,
        IObjectCreationOperation creation => PartsOf(creation),
        IInvocationOperation call when KeepsKey(call) => OperandsOf(call),
        _ => CollectionElements.Of(value) ?? [],
    };

    private static IEnumerable<IOperation> PartsOf(IObjectCreationOperation creation)
    {
        var initialized = creation.Initializer is { } initializer
            ? initializer.Initializers.OfType<ISimpleAssignmentOperation>().Select(member => member.Value)
            : [];
        // A record shows what it is made of, and so do the framework's wrappers of text.
        return creation.Type is { IsRecord: true } or { SpecialType: SpecialType.System_String } or { Name: "KeyValuePair" or "Uri" or "UriBuilder" or "AuthenticationHeaderValue" }
            ? creation.Arguments.Select(argument => argument.Value).Concat(initialized)
            : initialized;
    }

    private static IEnumerable<IOperation> HolesOf(IOperation part) => part switch
    {
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: var hole }, ..] } } => [hole],
        IInterpolationOperation hole => [hole.Expression],
        _ => [],
    };

    private static bool KeepsKey(IInvocationOperation call) =>
        KeyEncoding.IsEncoding(call.TargetMethod)
        || (TextFunction.Find(call.TargetMethod) is not null && !KeyEncoding.IsMask(call.TargetMethod));

    private IEnumerable<IOperation> OperandsOf(IInvocationOperation call) =>
        TextFunction.Find(call.TargetMethod)?.OperandsOf(call, _origins)
        ?? call.Arguments.Select(argument => argument.Value).Concat(call.Instance is { } instance ? [instance] : []);
}
