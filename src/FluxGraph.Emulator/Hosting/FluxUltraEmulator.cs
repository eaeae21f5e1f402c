using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FluxGraph.Emulator;

/// <summary>
/// A local Flux Ultra: <c>POST /graphql</c>, <c>POST /v1/text_to_image</c>, images under <c>/outputs/</c> and webhooks,
/// with the credits, quotas and errors that Doitong's page documents; at <c>/</c> a page to watch it with. Disposing it stops it.
/// </summary>
public sealed class FluxUltraEmulator : IAsyncDisposable
{
    private const long LargestRequestBody = 1024 * 1024;

    private readonly WebApplication _application;
    private readonly AccountDirectory _accounts;
    private readonly WebhookDispatcher _webhooks;
    private readonly OutputHandler _outputs;

    private FluxUltraEmulator(EmulatorOptions options, TimeProvider timeProvider)
    {
        _application = CreateApplication(options);

        var apiKeys = options.ApiKeys.Count > 0 ? options.ApiKeys : [EmulatorSecrets.CreateApiKey()];
        ApiKey = apiKeys[0];
        WebhookSecret = options.WebhookSecret ?? EmulatorSecrets.CreateWebhookSecret();

        var loggers = _application.Services.GetRequiredService<ILoggerFactory>();
        _accounts = new AccountDirectory(apiKeys, PlanQuota.Of(options.Plan, options.CustomQuota), options.OpeningCredits);
        Faults = new EmulatorFaults(options.FaultRate, options.FaultSeed);
        _webhooks = new WebhookDispatcher(WebhookSecret, Faults, timeProvider, loggers.CreateLogger<WebhookDispatcher>());
        var register = new GenerationRegister(options.JobDuration, () => BaseAddress, Faults, timeProvider);
        _outputs = new OutputHandler(register, timeProvider);

        var gate = new RequestGate(_accounts, timeProvider);
        var schema = EmulatorSchema.Create(register, timeProvider);
        var graphQL = new GraphQLHandler(
            schema, gate, register, _webhooks, options.ResponseFieldSpelling, loggers.CreateLogger<GraphQLHandler>());
        var textToImage = new TextToImageHandler(gate, register, _webhooks, timeProvider);

        _application.UseMiddleware<RequestLogMiddleware>();
        _application.UseMiddleware<FaultMiddleware>(Faults);
        _application.UseMiddleware<RejectionMiddleware>();
        _application.MapPost(GraphQLHandler.Path, graphQL.HandleAsync);
        _application.MapPost(TextToImageHandler.Path, textToImage.HandleAsync);
        _application.MapGet(OutputHandler.Path, _outputs.HandleAsync);
        new AdministrationEndpoints(Faults, _accounts, register, timeProvider).Map(_application);
    }

    /// <summary>Where the emulator listens, port included: <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri BaseAddress { get; private set; } = null!;

    /// <summary>The GraphQL endpoint; it takes the key in <c>Authorization: Bearer …</c>.</summary>
    public Uri GraphQLEndpoint => new(BaseAddress, GraphQLHandler.Path);

    /// <summary>The REST endpoint; it takes the key in <c>X-API-Key</c>.</summary>
    public Uri RestEndpoint => new(BaseAddress, TextToImageHandler.Path);

    /// <summary>The first of <see cref="EmulatorOptions.ApiKeys"/>, or the key that was generated. It opens this emulator only.</summary>
    public string ApiKey { get; }

    /// <summary>The secret that webhooks are signed with: HMAC-SHA256 over the raw body.</summary>
    public string WebhookSecret { get; }

    /// <summary>What goes wrong: scripted here or on the page at <see cref="BaseAddress"/>, or by chance with <see cref="EmulatorOptions.FaultRate"/>.</summary>
    public EmulatorFaults Faults { get; }

    /// <summary>Starts an emulator. It listens when the task completes.</summary>
    /// <param name="options">How it behaves; by default, as <see cref="EmulatorOptions"/> documents.</param>
    /// <param name="timeProvider">The clock of jobs, quotas and webhooks; by default the system's.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<FluxUltraEmulator> StartAsync(
        EmulatorOptions? options = null, TimeProvider? timeProvider = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorOptions();
        options.Validate();

        var emulator = new FluxUltraEmulator(options, timeProvider ?? TimeProvider.System);
        try
        {
            await emulator.ListenAsync(cancellationToken);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Looks into the account that a key opens.</summary>
    /// <param name="apiKey">The key; <see langword="null"/> for <see cref="ApiKey"/>.</param>
    /// <exception cref="KeyNotFoundException">The key opens no account. It is not quoted.</exception>
    public AccountSnapshot GetAccount(string? apiKey = null)
        => (_accounts.Find(apiKey ?? ApiKey) ?? throw new KeyNotFoundException("The key opens no account of this emulator.")).TakeSnapshot();

    /// <summary>Stops listening, drops webhooks that have not been delivered yet, and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _webhooks.DisposeAsync();
        _outputs.Dispose();
    }

    private static WebApplication CreateApplication(EmulatorOptions options)
    {
        // Empty: settings files and environment variables of the program around it are none of the emulator's business.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequestBody;
        });
        builder.WebHost.UseUrls(options.Url.GetLeftPart(UriPartial.Authority));
        builder.Services.AddRoutingCore();
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, SilentHostLifetime>());
        if (options.LogToConsole)
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
            builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        }

        return builder.Build();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await _application.StartAsync(cancellationToken);
        var addresses = _application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        BaseAddress = Reachable(new Uri(addresses.Addresses.Single()));
    }

    // 0.0.0.0 and [::] say "on every interface"; nobody can connect to them by that name.
    private static Uri Reachable(Uri address)
        => address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri : address;
}
