using System.Runtime.Versioning;

namespace FluxGraph.FluxUltra;

/// <summary>How Flux Ultra is reached. Checked at the program's start where there is a host, and at the first use.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class FluxUltraOptions
{
    /// <summary>The section of the application's configuration that is read: <c>FluxUltra</c>.</summary>
    public const string SectionName = "FluxUltra";

    /// <summary>The environment variable that holds the key where nothing else does: <c>FLUXULTRA_API_KEY</c>.</summary>
    public const string ApiKeyVariable = "FLUXULTRA_API_KEY";

    /// <summary>
    /// The account's key. Required; read it from configuration or the environment, never from source. Default: what
    /// <see cref="ApiKeyVariable"/> holds.
    /// </summary>
    public ApiKey? ApiKey { get; set; }

    /// <summary>
    /// The GraphQL endpoint: an absolute address, https unless it is a loopback address. The key is sent to its scheme,
    /// host and port only. Default: <c>https://api.doitong.com/graphql</c>.
    /// </summary>
    public Uri Endpoint { get; set; } = new("https://api.doitong.com/graphql");

    /// <summary>
    /// The REST endpoint, by the same rules as <see cref="Endpoint"/>. Default: null, <c>/v1/text_to_image</c> at the scheme, host
    /// and port of <see cref="Endpoint"/>.
    /// </summary>
    public Uri? RestEndpoint { get; set; }

    /// <summary>
    /// How requests for generations are sent that do not say so themselves (<see cref="ImageRequest.Protocol"/>). What it cannot
    /// carry goes the other way. Default: <see cref="SubmissionProtocol.Automatic"/>, by GraphQL where that can carry it.
    /// </summary>
    public SubmissionProtocol Protocol { get; set; }

    /// <summary>In which header the key is sent. Default: <see cref="ApiKeyHeader.ByProtocol"/>, as the API documents it.</summary>
    public ApiKeyHeader KeyHeader { get; set; }

    /// <summary>
    /// How long a wait pauses between two questions for a generation; from 100 milliseconds to 5 minutes. Each question
    /// counts as a request against the account's rate limit. Default: 2 seconds.
    /// </summary>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long the API may take to answer a request; from 1 second to 10 minutes. A generation whose request is not
    /// answered in time has an unknown outcome, so be generous. Default: 100 seconds.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// What the account may do. It is kept before anything is sent: calls wait in a queue, first come, first served, until
    /// their turn. Several processes of one account do not know of each other. Default: null, everything goes out at once.
    /// </summary>
    public FluxUltraPlan? Plan { get; set; }

    /// <summary>
    /// How many calls may wait for what the <see cref="Plan"/> allows; one more is a <see cref="RateLimitedException"/>. From
    /// 0 to 1,000,000. Default: 1000.
    /// </summary>
    public int QueueLimit { get; set; } = 1_000;

    /// <summary>
    /// What the limiter of an earlier process had counted, by <see cref="RequestLimiter.GetState"/>, so that a restart does not
    /// forget the day's requests. Used with a <see cref="Plan"/>. Default: null, the count begins at zero.
    /// </summary>
    public RequestLimiterState? RequestLimiterState { get; set; }

    /// <summary>How calls are tried again that had no effect. A wait has a schedule of its own.</summary>
    public RetryOptions Retries { get; } = new();

    /// <summary>How a <see cref="CreditGuard"/> keeps the account's credits.</summary>
    public CreditGuardOptions Credits { get; } = new();

    /// <summary>How long the download of an image may take; from 1 second to 1 hour. Default: 5 minutes.</summary>
    public TimeSpan DownloadTimeout { get; set; } = TimeSpan.FromMinutes(5);

    internal Uri FindRestEndpoint() => RestEndpoint ?? new Uri(Endpoint, TextToImageApi.Path);
}
