using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FluxGraph.Emulator;

/// <summary>Tells the webhook of a generation that it has completed, again when it did not listen.</summary>
internal sealed partial class WebhookDispatcher : IAsyncDisposable
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan[] RetryDelays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    // A signed body goes to the URL it was meant for, never along a redirect.
    private readonly HttpClient _httpClient = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = AnswerTimeout };
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, Task> _pending = new(StringComparer.Ordinal);
    private readonly string _secret;
    private readonly EmulatorFaults _faults;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;

    public WebhookDispatcher(string secret, EmulatorFaults faults, TimeProvider timeProvider, ILogger<WebhookDispatcher> logger)
    {
        _secret = secret;
        _faults = faults;
        _timeProvider = timeProvider;
        _logger = logger;
    }

    /// <summary>Sees to it that the webhook of <paramref name="generation"/>, if it has one, hears of its completion.</summary>
    public void Schedule(Generation generation)
    {
        if (generation.Request.WebhookUrl is { } webhookUrl)
        {
            _pending[generation.Id] = DeliverOnCompletionAsync(generation, new Uri(webhookUrl));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_pending.Values);
        _httpClient.Dispose();
        _stopping.Dispose();
    }

    private async Task DeliverOnCompletionAsync(Generation generation, Uri webhookUrl)
    {
        try
        {
            await WaitAsync(generation.CompletesAt - _timeProvider.GetUtcNow());
            var fault = _faults.TakeForWebhook();
            if (fault is not EmulatorFault.WebhookLost)
            {
                await DeliverAsync(generation, webhookUrl);
            }

            if (fault is EmulatorFault.WebhookRepeated)
            {
                await DeliverAsync(generation, webhookUrl);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The emulator stops; what it has not delivered by now it never will.
        }
        finally
        {
            _pending.TryRemove(generation.Id, out _);
        }
    }

    private async Task DeliverAsync(Generation generation, Uri webhookUrl)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(WebhookPayload.For(generation), WireJson.Options);
        var signature = WebhookSignature.Of(body, _secret);

        foreach (var retryDelay in RetryDelays)
        {
            if (await TryPostAsync(webhookUrl, body, signature))
            {
                return;
            }

            await WaitAsync(retryDelay);
        }

        if (!await TryPostAsync(webhookUrl, body, signature))
        {
            LogGivenUp(_logger, generation.Id, webhookUrl.Host);
        }
    }

    private async Task<bool> TryPostAsync(Uri webhookUrl, byte[] body, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhookUrl);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        request.Headers.Add(WebhookSignature.HeaderName, signature);
        try
        {
            using var response = await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stopping.Token);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!_stopping.IsCancellationRequested)
        {
            // The listener did not answer in time.
            return false;
        }
    }

    private Task WaitAsync(TimeSpan delay)
        => delay > TimeSpan.Zero ? Task.Delay(delay, _timeProvider, _stopping.Token) : Task.CompletedTask;

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The webhook of generation {GenerationId} at {Host} did not accept its delivery")]
    private static partial void LogGivenUp(ILogger logger, string generationId, string host);
}
