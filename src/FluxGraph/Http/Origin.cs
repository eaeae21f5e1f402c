namespace FluxGraph.CompilerServices;

/// <summary>What tells one server from another: scheme, host and port.</summary>
internal static class Origin
{
    public static bool AreSame(Uri? left, Uri right) =>
        left is { IsAbsoluteUri: true }
        && left.Port == right.Port
        && string.Equals(left.Scheme, right.Scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);
}
