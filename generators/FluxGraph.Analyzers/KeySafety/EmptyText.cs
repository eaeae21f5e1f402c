using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>Recognises <see cref="string.Empty"/>, which is a field and no constant to the compiler.</summary>
internal static class EmptyText
{
    public static bool Is(IOperation operation) =>
        operation is IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } };
}
