namespace FluxGraph.Analyzers.KeySafety.ClientSide;

/// <summary>Where a client-side compilation runs.</summary>
internal enum ClientSideKind
{
    /// <summary>In a browser: whoever opens the page has the assembly and all that it reads.</summary>
    Browser,

    /// <summary>In an app on a device of its user.</summary>
    App,
}
