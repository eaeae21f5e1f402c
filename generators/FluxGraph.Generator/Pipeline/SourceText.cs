using FluxGraph.Compiler.Text;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Generator.Pipeline;

/// <summary>From the host's files to the compiler's.</summary>
internal static class SourceText
{
    public static bool IsGraphQL(string path) =>
        path.EndsWith(".graphql", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".graphqls", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".gql", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file that was deleted between two builds has no text; it is as good as empty.</summary>
    public static SourceDocument Of(AdditionalText file, CancellationToken cancellationToken) =>
        new(file.Path, file.GetText(cancellationToken)?.ToString() ?? "");
}
