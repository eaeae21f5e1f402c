namespace FluxGraph.CompilerServices;

/// <summary>What authenticates one client; a named option, made once for an application.</summary>
internal sealed class AccessTokenSettings
{
    /// <summary>The client's tokens; null for a client that has none.</summary>
    public AccessTokenCache? Tokens { get; set; }
}
