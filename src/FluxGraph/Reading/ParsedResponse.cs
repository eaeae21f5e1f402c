namespace FluxGraph.CompilerServices;

/// <summary>What a response body says.</summary>
internal struct ParsedResponse<TData>
    where TData : class
{
    /// <summary>Why the body is no GraphQL response, to follow "The server sent"; null when it is one.</summary>
    public string? Defect { get; private init; }

    public bool HasData { get; set; }

    public TData? Data { get; set; }

    public List<IClientError>? ServerErrors { get; set; }

    /// <summary>Whether <see cref="ServerErrors"/> has also those that come behind the data.</summary>
    public bool HasAllServerErrors { get; set; }

    public IReadOnlyList<IClientError> Findings { readonly get => field ?? []; set; }

    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    public static ParsedResponse<TData> NotGraphQL(string defect) => new() { Defect = defect };
}
