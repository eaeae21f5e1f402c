namespace FluxGraph.FluxUltra;

/// <summary>The header in which the account's key is sent.</summary>
public enum ApiKeyHeader
{
    /// <summary>As the API's documentation has it: <c>Authorization: Bearer</c> with GraphQL, <c>X-API-Key</c> with REST.</summary>
    ByProtocol,

    /// <summary><c>Authorization: Bearer</c> with both.</summary>
    AuthorizationBearer,

    /// <summary><c>X-API-Key</c> with both.</summary>
    XApiKey,
}
