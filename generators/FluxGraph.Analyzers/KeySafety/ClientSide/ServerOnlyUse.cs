using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.ClientSide;

/// <summary>
/// Knows the operations that use what belongs to a server, by symbol: <c>FluxGraph.ApiKey</c>, what FluxGraph's packages
/// mark with <c>[UnsupportedOSPlatform("browser")]</c>, and every place that takes a key.
/// </summary>
internal static class ServerOnlyUse
{
    /// <summary>What an operation uses, as a message calls it; null where that is nothing of the kind.</summary>
    public static string? Find(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => creation.Constructor is { } constructor && IsServerOnly(constructor.ContainingType)
            ? constructor.ContainingType.Name
            : FindKeyArgument(creation.Arguments),
        IInvocationOperation invocation => FindIn(invocation.TargetMethod) ?? FindKeyArgument(invocation.Arguments),
        IConversionOperation { OperatorMethod: { } conversion } => IsServerOnly(conversion.ContainingType) ? conversion.ContainingType.Name : null,
        // What is constant says no more than documentation does: the name of a section, of a variable.
        IFieldReferenceOperation { Field.HasConstantValue: true } => null,
        IMemberReferenceOperation member => FindIn(member.Member),
        // Where the property itself is for servers, the reference to it is the use.
        ISimpleAssignmentOperation assignment when Find(assignment.Target) is null => KeySinkCatalog.FindAssigned(assignment.Target)?.DisplayName,
        _ => null,
    };

    /// <summary>Whether a type of FluxGraph's, or one that it generated into its own packages, is for servers.</summary>
    public static bool IsServerOnly(ITypeSymbol? type) =>
        type is INamedTypeSymbol named
        && (KeySinkCatalog.IsKeyType(named) || (KeySinkCatalog.IsOfProduct(named) && PlatformAttributes.ExcludeBrowsers(named)));

    /// <summary>The operation that the result of this one is called on: <c>a.B()</c> gives <c>a</c>, for extension methods too.</summary>
    public static IOperation? ReceiverOf(IOperation operation)
    {
        var receiver = operation switch
        {
            IInvocationOperation { Instance: { } instance } => instance,
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value: var extended }, ..] } => extended,
            IMemberReferenceOperation member => member.Instance,
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } => member.Instance,
            _ => null,
        };
        while (receiver is IConversionOperation { OperatorMethod: null } or IAwaitOperation or IParenthesizedOperation)
        {
            receiver = receiver switch
            {
                IConversionOperation conversion => conversion.Operand,
                IAwaitOperation awaited => awaited.Operation,
                _ => ((IParenthesizedOperation)receiver).Operand,
            };
        }

        return receiver;
    }

    private static string? FindIn(ISymbol member)
    {
        if (IsServerOnly(member.ContainingType) || (KeySinkCatalog.IsOfProduct(member.ContainingType) && PlatformAttributes.ExcludeBrowsers(member)))
        {
            return IsServerOnly(member.ContainingType) && !member.ContainingType.IsStatic
                ? $"{member.ContainingType.Name}.{member.Name}"
                : member.Name;
        }

        // GetRequiredService<FluxUltraClient>(), AddSingleton<ApiKey>()
        return member is IMethodSymbol { TypeArguments: var arguments } && arguments.FirstOrDefault(IsServerOnly) is { } argument
            ? $"{member.Name}<{argument.Name}>"
            : null;
    }

    private static string? FindKeyArgument(IEnumerable<IArgumentOperation> arguments) => arguments
        .Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is not null)
        .Select(argument => KeySinkCatalog.Find(argument.Parameter!)?.DisplayName)
        .FirstOrDefault(sink => sink is not null);
}
