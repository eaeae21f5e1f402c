using FluxGraph.Analyzers.KeySafety.Classification;
using FluxGraph.Analyzers.KeySafety;

namespace FluxGraph.CodeFixes.KeySafety.ClientSide;

/// <summary>The address at which the app's backend answers for a method of a client: <c>api/flux-ultra/generate</c>.</summary>
internal static class BackendRoute
{
    public static string For(string clientType, string method) =>
        $"api/{Kebab(Without(clientType, "Client"))}/{Kebab(Without(method, "Async"))}";

    private static string Without(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;

    private static string Kebab(string name) => string.Join("-", WordSplitter.Split(name).Select(part => part.Word.ToLowerInvariant()));
}
