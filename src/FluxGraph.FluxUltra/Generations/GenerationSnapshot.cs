using FluxGraph.FluxUltra.Api;

namespace FluxGraph.FluxUltra;

/// <summary>What the API said of a generation at one moment.</summary>
public sealed record GenerationSnapshot
{
    /// <summary>The generation's id, by which any process with the same account can resume it.</summary>
    public required string Id { get; init; }

    /// <summary>How far the generation is.</summary>
    public GenerationStatus Status { get; init; }

    /// <summary>Where the image is served: an absolute http or https address. Null until there is an image.</summary>
    public Uri? Url { get; init; }

    /// <summary>What the generation cost, in credits; null when the API did not say.</summary>
    public int? CreditCost { get; init; }

    /// <summary>When the API accepted the generation; null when it did not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <param name="id">The id that was asked for, or that the API gave.</param>
    /// <param name="fields">The API's answer, in which anything may be missing.</param>
    internal static GenerationSnapshot From(string id, IGenerationFields fields) => new()
    {
        Id = id,
        Status = new GenerationStatus(fields.Status),
        Url = WebAddress(fields.Url),
        CreditCost = fields.CreditCost,
        CreatedAt = fields.CreatedAt,
    };

    /// <summary>Null for what is no address on the web: on Unix, a path would otherwise pass for a file's address.</summary>
    internal static Uri? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;
}
