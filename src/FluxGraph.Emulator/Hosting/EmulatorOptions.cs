namespace FluxGraph.Emulator;

/// <summary>How a <see cref="FluxUltraEmulator"/> behaves. The defaults suit tests.</summary>
public sealed class EmulatorOptions
{
    /// <summary>
    /// Where to listen: an absolute <c>http</c> URL without a path. Port 0 takes a free port; the host must be an
    /// address then. Default: <c>http://127.0.0.1:0</c>.
    /// </summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:0");

    /// <summary>
    /// The keys that open the emulator; each opens an account of its own. Default: none, and one is generated, which
    /// starts with <c>emulator-</c>. Do not use keys of the real API here.
    /// </summary>
    public IReadOnlyList<string> ApiKeys { get; init; } = [];

    /// <summary>The secret that webhooks are signed with. Default: none, and one is generated.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>The plan of every account. Default: <see cref="Plan.Pro"/>.</summary>
    public Plan Plan { get; init; } = Plan.Pro;

    /// <summary>
    /// The quota of <see cref="Plan.Custom"/>, which only the customer's contract knows. Default: 600 requests a
    /// minute, 50 concurrent jobs, no limit a day.
    /// </summary>
    public PlanQuota CustomQuota { get; init; } = new(RequestsPerMinute: 600, ConcurrentJobs: 50, RequestsPerDay: null);

    /// <summary>What every account has to spend at the start, in credits; 0 or more. Default: 1000.</summary>
    public int OpeningCredits { get; init; } = 1000;

    /// <summary>How long a generation is processing: from zero to one day. Default: 3 seconds.</summary>
    public TimeSpan JobDuration { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How names at the top of a GraphQL answer are spelled. Default: <see cref="ResponseFieldSpelling.AsRequested"/>.</summary>
    public ResponseFieldSpelling ResponseFieldSpelling { get; init; } = ResponseFieldSpelling.AsRequested;

    /// <summary>
    /// How often something goes wrong by chance, from 0 (never) to 1 (always): the share of requests, generations and webhooks
    /// that meet one of the <see cref="EmulatorFault"/>s. Default: 0.
    /// </summary>
    public double FaultRate { get; init; }

    /// <summary>What chance starts from: the same number and the same requests in the same order meet the same faults. Default: 1.</summary>
    public int FaultSeed { get; init; } = 1;

    /// <summary>
    /// Whether to log to the console: a line a request (method, path, status, duration, never a header or a body), and
    /// what went wrong. Default: <see langword="false"/>, the emulator is silent.
    /// </summary>
    public bool LogToConsole { get; init; }

    /// <exception cref="ArgumentException">An option is out of its range. Keys and secrets are not quoted.</exception>
    internal void Validate()
    {
        Require(Url is { IsAbsoluteUri: true, Scheme: "http", PathAndQuery: "/" }, nameof(Url), "must be an absolute http URL without a path");
        Require(
            Url is not { HostNameType: UriHostNameType.Dns, Port: 0 },
            nameof(Url),
            "must name an address, such as 127.0.0.1, where the port is 0");
        Require(
            ApiKeys.All(IsHeaderValue),
            nameof(ApiKeys),
            "must not hold a key that is empty or has white space, control or non-ASCII characters");
        Require(ApiKeys.Distinct(StringComparer.Ordinal).Count() == ApiKeys.Count, nameof(ApiKeys), "must not hold the same key twice");
        Require(WebhookSecret is null or { Length: > 0 }, nameof(WebhookSecret), "must not be empty");
        Require(Enum.IsDefined(Plan), nameof(Plan), "must be one of the plans");
        Require(
            CustomQuota is { RequestsPerMinute: > 0, ConcurrentJobs: > 0, RequestsPerDay: null or > 0 },
            nameof(CustomQuota),
            "must allow at least one of each");
        Require(OpeningCredits >= 0, nameof(OpeningCredits), "must be 0 or more");
        Require(JobDuration >= TimeSpan.Zero && JobDuration <= TimeSpan.FromDays(1), nameof(JobDuration), "must be from zero to one day");
        Require(FaultRate is >= 0 and <= 1, nameof(FaultRate), "must be from 0 to 1");
        Require(Enum.IsDefined(ResponseFieldSpelling), nameof(ResponseFieldSpelling), "must be one of the spellings");
    }

    private static bool IsHeaderValue(string apiKey) => apiKey.Length > 0 && apiKey.All(character => character is > ' ' and <= '~');

    private static void Require(bool condition, string option, string rule)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(EmulatorOptions)}.{option} {rule}.");
        }
    }
}
