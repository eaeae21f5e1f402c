namespace FluxGraph.Emulator;

/// <summary>A generation that was accepted. Nothing in it changes: how far it is follows from the time alone.</summary>
internal sealed record Generation(
    string Id,
    Account Account,
    GenerationRequest Request,
    int CreditCost,
    DateTimeOffset CreatedAt,
    DateTimeOffset CompletesAt,
    Uri OutputUrl,
    bool Fails)
{
    public GenerationMetadata Metadata => new(Duration: null, Request.Width, Request.Height);

    public bool IsCompleted(DateTimeOffset now) => now >= CompletesAt;

    public string StatusAt(DateTimeOffset now) => IsCompleted(now) ? FinalStatus : GenerationStatus.Processing;

    /// <summary>How it ends.</summary>
    public string FinalStatus => Fails ? GenerationStatus.Failed : GenerationStatus.Completed;

    /// <summary>Where the image is served in the end; <see langword="null"/> when there will be none.</summary>
    public Uri? FinalUrl => Fails ? null : OutputUrl;

    /// <summary>Where the image is served; <see langword="null"/> while there is none.</summary>
    public Uri? UrlAt(DateTimeOffset now) => IsCompleted(now) ? FinalUrl : null;
}
