using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>Tells the conversions through which text stays the same text.</summary>
internal static class TextConversion
{
    public static bool KeepsText(IConversionOperation conversion) =>
        conversion.OperatorMethod is not { } method || IsWrapper(method.ContainingType);

    // string → ReadOnlySpan<char>, array → span or memory, and FluxGraph's Optional<T>.
    private static bool IsWrapper(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type is { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", ContainingNamespace.Name: "System" }
        || type is { Name: "Optional", ContainingNamespace.Name: "FluxGraph" };
}
