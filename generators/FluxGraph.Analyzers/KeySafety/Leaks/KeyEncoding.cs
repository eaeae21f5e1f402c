using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>Tells the functions that write a key in another form from those that cut it to a mask.</summary>
internal static class KeyEncoding
{
    public static bool IsEncoding(IMethodSymbol method) => (method.ContainingType?.Name, method.Name) switch
    {
        ("Uri", "EscapeDataString" or "EscapeUriString") => true,
        ("WebUtility" or "HttpUtility", "UrlEncode" or "HtmlEncode") => true,
        ("UrlEncoder" or "HtmlEncoder" or "JavaScriptEncoder" or "TextEncoder", "Encode") => true,
        ("Convert", "ToHexString" or "ToHexStringLower") => true,
        ("JsonSerializer", "Serialize" or "SerializeToUtf8Bytes") => true,
        _ => false,
    };

    /// <summary>Whether the result may be a part of the key only, as in "the key that ends in 1234".</summary>
    public static bool IsMask(IMethodSymbol method) => method.Name is "Substring" or "Remove" or "Slice" or "Replace" or "PadLeft" or "PadRight" or "AsSpan";
}
