using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// The names of the methods and types that take a key as text. A call of any other name is left alone before the compiler
/// is asked what it calls, which for all calls of a program costs as much as compiling it.
/// </summary>
internal sealed class KeySinkNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<SyntaxTree> _speaking = new();

    public KeySinkNames(Compilation compilation)
    {
        foreach (var reference in ReferencedNames.Find(compilation, KeySinkCatalog.IsProductName))
        {
            if (reference is PortableExecutableReference file && file.GetMetadata() is AssemblyMetadata metadata)
            {
                _names.UnionWith(KeySinkMetadata.NamesIn(metadata));
            }
            else if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                AddAll(assembly.GlobalNamespace);
            }
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var token in KeySpeech.In(tree))
            {
                _speaking.Add(tree);
                // Whether a declared method is one of a generated client is asked when it is called.
                if (token.Parent is ParameterSyntax parameter && KeySinkCatalog.IsKeyName(token.ValueText) && NameAround(parameter) is { Length: > 0 } name)
                {
                    _names.Add(name);
                }
            }
        }
    }

    public bool Contains(string? name) => name is not null && _names.Contains(name);

    /// <summary>Whether a file speaks of an API key.</summary>
    public bool AreSpokenOfIn(SyntaxTree tree) => _speaking.Contains(tree);

    private void AddAll(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceSymbol or INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public })
            {
                AddAll((INamespaceOrTypeSymbol)member);
            }
            else if (member is IMethodSymbol { Parameters.Length: > 0 } method && method.Parameters.Any(parameter => KeySinkCatalog.Find(parameter) is not null))
            {
                _names.Add(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name);
            }
        }
    }

    private static string? NameAround(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };
}
