using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FluxGraph.Emulator.Tests;

/// <summary>A server that webhooks are sent to.</summary>
internal sealed class WebhookListener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<ReceivedWebhook> _received = Channel.CreateUnbounded<ReceivedWebhook>();
    private readonly WebApplication _application;

    private WebhookListener(Queue<int> statusCodes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Urls.Add("http://127.0.0.1:0");
        _application.MapPost("/callback", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            context.Response.StatusCode = statusCodes.TryDequeue(out var statusCode) ? statusCode : StatusCodes.Status204NoContent;
            await _received.Writer.WriteAsync(new ReceivedWebhook(
                body.ToArray(), context.Request.ContentType, context.Request.Headers["X-Doitong-Signature"].ToString()));
        });
    }

    public string Url => _application.Urls.Single() + "/callback";

    /// <param name="statusCodes">What to answer, in turn; 204 after the last.</param>
    public static async Task<WebhookListener> StartAsync(params int[] statusCodes)
    {
        var listener = new WebhookListener(new Queue<int>(statusCodes));
        await listener._application.StartAsync();
        return listener;
    }

    public bool HasReceived => _received.Reader.TryPeek(out _);

    public async Task<ReceivedWebhook> ReceiveAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        return await _received.Reader.ReadAsync(timeout.Token);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
