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

    public readonly bool HasErrors => ServerErrors is { Count: > 0 } || Findings.Count > 0;

    /// <summary>All errors, those of the server first; null when there are none. No data is one if nothing else explains it.</summary>
    public readonly List<IClientError>? CollectErrors()
    {
        var errors = ServerErrors;
        if (Findings.Count > 0)
        {
            (errors ??= []).AddRange(Findings);
        }

        return HasErrors ? errors : Data is null ? [NoData()] : null;
    }

    private static ClientError NoData() =>
        new("The server sent no data and reported no error.", ClientErrorCodes.UnexpectedValue) { Path = [] };
}
