using FluxGraph.Analyzers.KeySafety.Leaks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.ClientSide;

/// <summary>
/// Finds where a generated client is registered with a key: a header set in its <c>ConfigureHttpClient</c> that holds one
/// by its name, or <c>Authorization</c> with what is read from a setting for a key. A user's own token is no such thing.
/// </summary>
internal static class RegisteredKey
{
    private static readonly HashSet<string> OtherKeyHeaders = new(StringComparer.OrdinalIgnoreCase) { "Ocp-Apim-Subscription-Key", "X-Functions-Key" };

    /// <summary>The header that an operation sets to a key, or null.</summary>
    public static string? Find(IOperation operation, Compilation compilation, CancellationToken cancellationToken) =>
        HeaderSetBy(operation) is var (name, value)
        && IsInRegistration(operation)
        && (IsKeyHeader(name)
            || (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase)
                && new KeyValue(compilation, cancellationToken).FindIn(value) is not null))
            ? name
            : null;

    private static (string Name, IOperation Value)? HeaderSetBy(IOperation operation) => operation switch
    {
        IInvocationOperation
        {
            TargetMethod: { Name: "Add" or "TryAddWithoutValidation", ContainingType.Name: "HttpHeaders" },
            Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }, { Value: var value }],
        } => (name, value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Authorization", ContainingType.Name: "HttpRequestHeaders" } } } assignment =>
            ("Authorization", assignment.Value),
        _ => null,
    };

    private static bool IsKeyHeader(string name) => KeySetting.IsNamed(name) || OtherKeyHeaders.Contains(name);

    private static bool IsInRegistration(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod: { Name: "ConfigureHttpClient", ContainingType: var type } } && KeySinkCatalog.IsOfProduct(type))
            {
                return true;
            }
        }

        return false;
    }
}
