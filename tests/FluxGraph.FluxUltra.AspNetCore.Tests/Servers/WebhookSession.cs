using System.Net;
using System.Threading.Channels;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra.AspNetCore.Tests.Servers;

/// <summary>An emulator, and a program that receives its webhooks, on real ports and one clock that the test holds.</summary>
internal sealed class WebhookSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<GenerationWebhook> _handled = Channel.CreateUnbounded<GenerationWebhook>();
    private readonly HttpClient _sender = new();
    private readonly WebApplication _application;

    private WebhookSession(WebApplication application, FluxUltraEmulator emulator, ObservedClock clock, LogRecorder logs, string secret) =>
        (_application, Emulator, Clock, Logs, Secret) = (application, emulator, clock, logs, secret);

    public FluxUltraEmulator Emulator { get; }

    public ObservedClock Clock { get; }

    public LogRecorder Logs { get; }

    /// <summary>What the emulator signs with.</summary>
    public string Secret { get; }

    public FluxUltraClient Client => _application.Services.GetRequiredService<FluxUltraClient>();

    public Uri WebhookUrl => new(new Uri(_application.Urls.Single()), "/webhooks/flux");

    public ImageRequest Request => new() { Prompt = "A city at night", WebhookUrl = WebhookUrl };

    public static string NewSecret() => $"test-secret-{Guid.NewGuid():N}";

    /// <param name="configure">The options beside the secrets.</param>
    /// <param name="secrets">What the program accepts; null for what the emulator signs with.</param>
    /// <param name="services">What is registered beside the webhooks.</param>
    /// <param name="handle">What becomes of a delivery before the session keeps it as handled.</param>
    public static async Task<WebhookSession> StartAsync(
        Action<FluxUltraWebhookOptions>? configure = null,
        Func<string, IEnumerable<string>>? secrets = null,
        Action<IServiceCollection>? services = null,
        Func<GenerationWebhook, CancellationToken, Task>? handle = null)
    {
        var (clock, logs, secret) = (new ObservedClock(), new LogRecorder(), NewSecret());
        var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions { WebhookSecret = secret }, clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<TimeProvider>(clock);
        services?.Invoke(builder.Services);
        builder.Services
            .AddFluxUltra(options => (options.Endpoint, options.ApiKey) = (emulator.GraphQLEndpoint, new ApiKey(emulator.ApiKey)))
            .AddWebhooks(options =>
            {
                foreach (var accepted in secrets?.Invoke(secret) ?? [secret])
                {
                    options.Secrets.Add(new WebhookSecret(accepted));
                }

                configure?.Invoke(options);
            });
        var application = builder.Build();
        var session = new WebhookSession(application, emulator, clock, logs, secret);
        application.MapFluxUltraWebhooks("/webhooks/flux", async (webhook, cancellationToken) =>
        {
            await (handle?.Invoke(webhook, cancellationToken) ?? Task.CompletedTask);
            await session._handled.Writer.WriteAsync(webhook, cancellationToken);
        });
        await application.StartAsync();
        return session;
    }

    public Delivery NewDelivery(string id, string? secret = null) => Delivery.Of(id, Clock.GetUtcNow(), secret ?? Secret);

    public async Task<HttpStatusCode> SendAsync(Delivery delivery, bool announcesLength = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WebhookUrl);
        request.Content = announcesLength ? new ByteArrayContent(delivery.Body) : new StreamContent(new MemoryStream(delivery.Body));
        request.Headers.TransferEncodingChunked = !announcesLength;
        if (delivery.Signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Doitong-Signature", delivery.Signature);
        }

        using var response = await _sender.SendAsync(request);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        return response.StatusCode;
    }

    public async Task<GenerationWebhook> HandledAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await _handled.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Nothing was handled but what the test took already: a delivery that is sent now is the next one.</summary>
    public async Task AssertNothingElseIsHandledAsync()
    {
        var last = $"last-{Guid.NewGuid():N}";
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(NewDelivery(last)));
        Assert.Equal(last, (await HandledAsync()).Id);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await Emulator.DisposeAsync();
        _sender.Dispose();
        foreach (var entry in Logs.Entries)
        {
            Assert.DoesNotContain(Secret, entry, StringComparison.Ordinal);
        }
    }
}
