namespace FluxGraph.Emulator;

/// <summary>How the emulator spells the names at the top of a GraphQL answer's <c>data</c>.</summary>
public enum ResponseFieldSpelling
{
    /// <summary>As the request does: <c>generateImage</c>. This is what GraphQL prescribes.</summary>
    AsRequested,

    /// <summary>In lower case: <c>generateimage</c>. This is what Doitong's page shows in its answers.</summary>
    LowerCase,
}
