namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>Keys that their providers make for pages: they open nothing that every visitor may not have.</summary>
internal static class PublishableKey
{
    // Stripe, Mapbox, Clerk; Google's are bound to the addresses of pages.
    private static readonly string[] Prefixes = ["pk_live_", "pk_test_", "pk.eyJ", "AIza"];

    public static bool Is(string value) => Prefixes.Any(prefix => value.StartsWith(prefix, StringComparison.Ordinal));
}
