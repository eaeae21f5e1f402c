using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>Tells what somebody wrote from what a generator did: of generated code, only what stands in a Razor file counts.</summary>
internal static class GeneratedCode
{
    private static readonly string[] RazorEndings = [".razor", ".cshtml"];

    /// <summary>Whether a person wrote this, in C# or in a Razor file, where it can be mended.</summary>
    public static bool IsWritten(SyntaxNode node, bool isGeneratedCode) =>
        !isGeneratedCode
        || (MayBeRazor(node.SyntaxTree.FilePath)
            && node.GetLocation().GetMappedLineSpan() is { HasMappedPath: true, Path: var path }
            && Array.Exists(RazorEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    // Razor names what it generates after its file: to map a place costs a look at all of the lines before it.
    private static bool MayBeRazor(string path) =>
        path.IndexOf("razor", StringComparison.OrdinalIgnoreCase) >= 0 || path.IndexOf("cshtml", StringComparison.OrdinalIgnoreCase) >= 0;
}
