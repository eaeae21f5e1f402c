using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// The names of what a compilation references, by its files: asking the compilation itself would make it read them all,
/// before the compiler needs them and at the expense of whoever asks first.
/// </summary>
internal static class ReferencedNames
{
    private static readonly char[] Separators = ['/', '\\'];

    public static bool Any(Compilation compilation, Func<string, bool> isWanted) => Find(compilation, isWanted).Any();

    /// <summary>The references to assemblies of a wanted name.</summary>
    public static IEnumerable<MetadataReference> Find(Compilation compilation, Func<string, bool> isWanted)
    {
        foreach (var reference in compilation.ExternalReferences)
        {
            var name = reference switch
            {
                CompilationReference project => project.Compilation.AssemblyName,
                PortableExecutableReference { FilePath: { } path } => NameOf(path),
                _ => null,
            };
            // A reference without a file is one of a host that compiles in memory.
            if (name is null ? compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && isWanted(assembly.Name) : isWanted(name))
            {
                yield return reference;
            }
        }
    }

    private static string NameOf(string path)
    {
        var start = path.LastIndexOfAny(Separators) + 1;
        var end = path.LastIndexOf('.');
        return end > start ? path.Substring(start, end - start) : path.Substring(start);
    }
}
