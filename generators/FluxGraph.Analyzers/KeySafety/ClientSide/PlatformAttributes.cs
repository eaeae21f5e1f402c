using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety.ClientSide;

/// <summary>What the attributes of <c>System.Runtime.Versioning</c> say about browsers.</summary>
internal static class PlatformAttributes
{
    private const string Browser = "browser";

    /// <summary>Whether a symbol, or what contains it, does not work in browsers by its own account.</summary>
    public static bool ExcludeBrowsers(ISymbol? symbol)
    {
        for (var candidate = symbol; candidate is not (null or INamespaceSymbol); candidate = candidate.ContainingSymbol)
        {
            // A property's attributes hold for its accessors.
            if (DeclaresUnsupported(candidate) || (candidate is IMethodSymbol { AssociatedSymbol: { } property } && DeclaresUnsupported(property)))
            {
                return true;
            }
        }

        return symbol?.ContainingAssembly is { } assembly && DeclaresUnsupported(assembly);
    }

    /// <summary>Whether a guard's outcome says that the code does not run in a browser.</summary>
    public static bool GuardsAgainstBrowsers(ISymbol guard, bool outcome) => guard.GetAttributes().Any(attribute =>
        (attribute.AttributeClass?.Name, PlatformOf(attribute)) switch
        {
            ("UnsupportedOSPlatformGuardAttribute", { } platform) => outcome && IsBrowser(platform),
            ("SupportedOSPlatformGuardAttribute", { } platform) => outcome != IsBrowser(platform),
            _ => false,
        });

    public static bool IsBrowser(string platform) => string.Equals(platform, Browser, StringComparison.OrdinalIgnoreCase);

    private static bool DeclaresUnsupported(ISymbol symbol)
    {
        var supportsOthers = false;
        foreach (var attribute in symbol.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name, PlatformOf(attribute))
            {
                case ("UnsupportedOSPlatformAttribute", { } platform) when IsBrowser(platform):
                    return true;
                case ("SupportedOSPlatformAttribute", { } platform):
                    if (IsBrowser(platform))
                    {
                        return false;
                    }

                    supportsOthers = true;
                    break;
            }
        }

        return supportsOthers;
    }

    private static string? PlatformOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string platform }, ..] ? platform : null;
}
