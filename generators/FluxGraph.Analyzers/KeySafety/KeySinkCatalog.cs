using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// Knows the places that take a key, by symbol: what FluxGraph's own assemblies and the clients that it generates call
/// <c>apiKey</c>, and every way to make a <c>FluxGraph.ApiKey</c> from text.
/// </summary>
internal static class KeySinkCatalog
{
    /// <summary>What FluxGraph calls the type of keys, and in any letter case its parameters and properties that take one.</summary>
    public const string KeyName = "ApiKey";

    private const string Product = "FluxGraph";

    // Parameters of FluxGraph.ApiKey's factories that say where a key is, not what it is.
    private static readonly HashSet<string> NamingParameters = new(StringComparer.Ordinal) { "variable", "key", "name", "section", "path" };

    /// <summary>False for a compilation in which no sink can occur, which then costs nothing.</summary>
    public static bool MayHaveSinks(Compilation compilation) =>
        (compilation.AssemblyName is { } name && IsProductName(name)) || ReferencedNames.Any(compilation, IsProductName);

    /// <summary>Whether the compilation's <c>FluxGraph.ApiKey</c> can be converted from text.</summary>
    public static bool HasConversions(Compilation compilation) => MayHaveConversions(compilation) && compilation
        .GetTypesByMetadataName(Product + "." + KeyName)
        .Where(IsKeyType)
        .SelectMany(type => type.GetMembers())
        .Any(member => member is IMethodSymbol { MethodKind: MethodKind.Conversion, Parameters: [var parameter] } && IsText(parameter.Type));

    /// <summary>False where files say that there are none: to look for a type makes the compiler read all that is referenced.</summary>
    private static bool MayHaveConversions(Compilation compilation) => ReferencedNames.Find(compilation, IsProductName).Any(reference =>
        reference is not PortableExecutableReference file || file.GetMetadata() is not AssemblyMetadata metadata || KeySinkMetadata.HasConversions(metadata))
        || (compilation.AssemblyName is { } name && IsProductName(name));

    /// <summary>The sink that a parameter is, or null.</summary>
    public static KeySink? Find(IParameterSymbol parameter)
    {
        var containingType = parameter.ContainingType;
        if (containingType is null || parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return null;
        }

        var isKeyByName = IsKeyName(parameter.Name);
        if (!isKeyByName && containingType.Name != KeyName)
        {
            return null;
        }

        var isKeyFactory = IsKeyType(containingType) && MakesKey(method) && !NamingParameters.Contains(parameter.Name);
        return (isKeyFactory || isKeyByName) && IsText(parameter.Type) && NamesOf(containingType) is { } names
            ? new KeySink(Describe(method, parameter), names)
            : null;
    }

    /// <summary>The sink that the target of an assignment is, or null.</summary>
    public static KeySink? FindAssigned(IOperation target)
    {
        if (target is not IPropertyReferenceOperation { Property: var property }
            || !IsKeyName(property.Name)
            || !IsText(property.Type))
        {
            return null;
        }

        // An override by the user's own type is still the property of FluxGraph's type.
        for (var declared = property; declared is not null; declared = declared.OverriddenProperty)
        {
            if (NamesOf(declared.ContainingType) is { } names)
            {
                return new KeySink($"{declared.ContainingType.Name}.{declared.Name}", names);
            }
        }

        return null;
    }

    /// <summary>Whether a type is <c>FluxGraph.ApiKey</c>.</summary>
    public static bool IsKeyType(ITypeSymbol type) =>
        type.Name == KeyName
        && type.ContainingNamespace is { Name: Product, ContainingNamespace.IsGlobalNamespace: true }
        && type.ContainingAssembly is { } assembly
        && IsProductAssembly(assembly.Identity);

    /// <summary>Whether a type is of one of FluxGraph's own packages.</summary>
    public static bool IsOfProduct(ITypeSymbol? type) => type?.ContainingAssembly is { } assembly && IsProductAssembly(assembly.Identity);

    /// <summary>Whether a property of FluxGraph, or of a client that it generated, holds the text of a key.</summary>
    public static bool HoldsKey(IPropertySymbol property) => IsKeyName(property.Name) && IsText(property.Type) && NamesOf(property.ContainingType) is not null;

    /// <summary>Whether something is declared by FluxGraph, or in a client that it generated.</summary>
    public static bool IsOfProductOrGenerated(ISymbol symbol) => (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type && NamesOf(type) is not null;

    private static string Describe(IMethodSymbol method, IParameterSymbol parameter) => method.MethodKind switch
    {
        MethodKind.Constructor => $"new {method.ContainingType.Name}({parameter.Name})",
        MethodKind.Conversion => method.ContainingType.Name,
        _ => $"{method.ContainingType.Name}.{method.Name}({parameter.Name})",
    };

    /// <summary>Whether a parameter or a property of this name takes a key, if it is FluxGraph's.</summary>
    public static bool IsKeyName(string name) => string.Equals(name, KeyName, StringComparison.OrdinalIgnoreCase);

    private static bool MakesKey(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor
        || (method.IsStatic && (IsKeyType(method.ReturnType) || method.Parameters.Any(p => p.RefKind == RefKind.Out && IsKeyType(p.Type))));

    private static bool IsProductAssembly(AssemblyIdentity identity) => IsProductName(identity.Name);

    /// <summary>Whether an assembly of this name is one of FluxGraph's own.</summary>
    public static bool IsProductName(string assembly) =>
        assembly == Product || assembly.StartsWith(Product + ".", StringComparison.Ordinal);

    /// <summary>Null for a type that is not FluxGraph's.</summary>
    private static KeyNames? NamesOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol? generated = null;
        for (var candidate = type; candidate is not null; candidate = candidate.ContainingType)
        {
            if (IsGeneratedByProduct(candidate))
            {
                generated = candidate;
            }
        }

        return generated is not null ? KeyNames.ForGeneratedType(generated.Name)
            : type.ContainingAssembly is { } assembly && IsProductAssembly(assembly.Identity) ? KeyNames.FluxUltra
            : null;
    }

    private static bool IsGeneratedByProduct(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "GeneratedCodeAttribute" }
                && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: Product })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Text, or what stands for it. A value of type <c>ApiKey</c> is none: the constant was found where it was made.
    /// </summary>
    private static bool IsText(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType: var element } => IsCharacterOrByte(element),
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments: [var element] } => IsCharacterOrByte(element),
        INamedTypeSymbol { Name: "Optional", TypeArguments: [{ SpecialType: SpecialType.System_String }] } => true,
        _ => false,
    };

    private static bool IsCharacterOrByte(ITypeSymbol type) => type.SpecialType is SpecialType.System_Char or SpecialType.System_Byte;
}
