using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>Tells generated code that a person wrote in another language.</summary>
internal static class GeneratedCode
{
    /// <summary>Whether the code of this file comes from a Razor file, in which its author can mend it.</summary>
    public static bool IsRazor(SyntaxTree tree) =>
        tree.FilePath.EndsWith("_razor.g.cs", StringComparison.OrdinalIgnoreCase)
        || tree.FilePath.EndsWith("_cshtml.g.cs", StringComparison.OrdinalIgnoreCase)
        || tree.FilePath.EndsWith(".razor.g.cs", StringComparison.OrdinalIgnoreCase)
        || tree.FilePath.EndsWith(".cshtml.g.cs", StringComparison.OrdinalIgnoreCase);
}
