using System.Collections.Frozen;
using System.Globalization;

namespace FluxGraph.FluxUltra;

/// <summary>An image to generate.</summary>
/// <remarks>Its text form leaves prompt and additional options out, which may be confidential and do not belong in a log.</remarks>
public sealed record ImageRequest
{
    /// <summary>The shortest side of an image, in pixels: 512, the smallest size that has a documented price.</summary>
    public const int SmallestDimension = 512;

    /// <summary>The longest side of an image, in pixels: 4096 (4K).</summary>
    public const int LargestDimension = 4096;

    /// <summary>The model that is used unless <see cref="Version"/> names another.</summary>
    public const string DefaultVersion = "flux-pro-1.1-ultra";

    /// <summary>
    /// What requests consist of, whichever way they go. In whatever case: a server may read names without regard to it, and which
    /// of two values it takes then nobody knows.
    /// </summary>
    private static readonly FrozenSet<string> KnownNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "type", "provider", "input", "text", "options", "service", "prompt", "width", "height", "version", "quality", "webhookUrl");

    /// <summary>What the image shows, in words. Not blank.</summary>
    public required string Prompt { get; init; }

    /// <summary>The image's width in pixels, from <see cref="SmallestDimension"/> to <see cref="LargestDimension"/>. Default: 1024.</summary>
    public int Width { get; init; } = 1024;

    /// <summary>The image's height in pixels, from <see cref="SmallestDimension"/> to <see cref="LargestDimension"/>. Default: 1024.</summary>
    public int Height { get; init; } = 1024;

    /// <summary>The model's version; null leaves it to the API. Default: <see cref="DefaultVersion"/>.</summary>
    public string? Version { get; init; } = DefaultVersion;

    /// <summary>
    /// The quality, such as <c>high</c>, the only value that the API shows; null leaves it to the API. Default: null.
    /// </summary>
    public string? Quality { get; init; }

    /// <summary>
    /// Where the API announces the end of the generation: an absolute https address, or http for a loopback address, that the
    /// API can reach. A request with a webhook takes no <see cref="Quality"/>, and the answer does not tell what it costs; the
    /// API is asked for that later. Default: null, nothing is announced.
    /// </summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>
    /// How the request is sent. Default: <see cref="SubmissionProtocol.Automatic"/>.
    /// </summary>
    public SubmissionProtocol Protocol { get; init; }

    /// <summary>
    /// Options that the API has beside those above, sent as they are: among the <c>options</c> of GraphQL's <c>generate</c>, or in
    /// the body of REST. They may not have the name of anything that is sent anyway, and GraphQL takes none together with a
    /// <see cref="WebhookUrl"/>. Default: <see cref="FluxUltra.AdditionalOptions.None"/>.
    /// </summary>
    public AdditionalOptions AdditionalOptions { get; init; } = AdditionalOptions.None;

    /// <summary>
    /// How much the image matters to a queue that goes by <see cref="CreditOrder.HighestPriority"/>: the higher, the sooner.
    /// Not sent. Default: 0.
    /// </summary>
    public int Priority { get; init; }

    /// <summary>What the image will cost, in credits, by the API's price list. The API decides; it charges when it accepts the request.</summary>
    public CreditRange EstimateCost() => PriceList.Estimate(Width, Height);

    /// <summary>The size and the model. Not the prompt.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(ImageRequest)} {Width}x{Height} {Version}");

    /// <exception cref="ArgumentException">A property is out of its range. The prompt is not quoted.</exception>
    internal void Validate(string parameterName)
    {
        Require(!string.IsNullOrWhiteSpace(Prompt), nameof(Prompt), "must not be blank", parameterName);
        RequireDimension(Width, nameof(Width), parameterName);
        RequireDimension(Height, nameof(Height), parameterName);
        Require(Version is null || !string.IsNullOrWhiteSpace(Version), nameof(Version), "must be null or not blank", parameterName);
        Require(Quality is null || !string.IsNullOrWhiteSpace(Quality), nameof(Quality), "must be null or not blank", parameterName);
        Require(Quality is null || WebhookUrl is null, nameof(Quality), "must be null where there is a webhook: the API takes one of them", parameterName);
        Require(
            WebhookUrl is null or { IsAbsoluteUri: true, UserInfo.Length: 0, Scheme: "https" } or { IsAbsoluteUri: true, UserInfo.Length: 0, Scheme: "http", IsLoopback: true },
            nameof(WebhookUrl),
            "must be an absolute https address without a password",
            parameterName);
        ValidateProtocol(parameterName);
    }

    private void ValidateProtocol(string parameterName)
    {
        Require(Enum.IsDefined(Protocol), nameof(Protocol), "must be one of the protocols", parameterName);
        Require(Quality is null || Protocol != SubmissionProtocol.Rest, nameof(Quality), "must be null with REST, which does not take it", parameterName);
        Require(AdditionalOptions is not null, nameof(AdditionalOptions), "must not be null", parameterName);
        Require(
            AdditionalOptions!.Count == 0 || WebhookUrl is null || Protocol != SubmissionProtocol.GraphQL,
            nameof(AdditionalOptions),
            "cannot be sent by GraphQL together with a webhook: generateImage takes no further options, so use REST",
            parameterName);
        foreach (var name in AdditionalOptions.Keys.Where(name => KnownNames.Contains(name)))
        {
            Require(false, nameof(AdditionalOptions), $"must not have '{name}', which this library sends itself", parameterName);
        }
    }

    private static void RequireDimension(int value, string property, string parameterName) => Require(
        value is >= SmallestDimension and <= LargestDimension,
        property,
        string.Create(CultureInfo.InvariantCulture, $"must be from {SmallestDimension} to {LargestDimension} pixels; it is {value}"),
        parameterName);

    private static void Require(bool condition, string property, string rule, string parameterName)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(ImageRequest)}.{property} {rule}.", parameterName);
        }
    }
}
