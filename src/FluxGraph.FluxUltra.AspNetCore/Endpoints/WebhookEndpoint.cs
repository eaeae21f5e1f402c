using System.Runtime.Versioning;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>
/// Receives a delivery: reads it, verifies it, keeps it, answers. Answers have no body, so that a stranger learns no more
/// than that there is something.
/// </summary>
[UnsupportedOSPlatform("browser")]
internal sealed partial class WebhookEndpoint(
    IWebhookInbox inbox, IOptions<FluxUltraWebhookOptions> options, TimeProvider timeProvider, ILogger<WebhookEndpoint> logger)
{
    private readonly WebhookVerifier _verifier = new(options.Value.Secrets);
    private readonly FluxUltraWebhookOptions _options = options.Value;

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            context.Response.StatusCode = await ReceiveAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            // The server itself found the body too large or too slow.
            context.Response.StatusCode = exception.StatusCode;
        }
    }

    private async Task<int> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await BodyReader.ReadAsync(request, _options.LargestBody, cancellationToken).ConfigureAwait(false) is not { } body)
        {
            LogTooLarge(logger, _options.LargestBody);
            return StatusCodes.Status413PayloadTooLarge;
        }

        var signature = request.Headers[WebhookVerifier.SignatureHeader] is [{ } only] ? only : null;
        if (!_verifier.IsSigned(body, signature))
        {
            LogForged(logger);
            return StatusCodes.Status401Unauthorized;
        }

        if (!GenerationWebhook.TryParse(body, out var webhook))
        {
            LogUnreadable(logger);
            return StatusCodes.Status400BadRequest;
        }

        if (!DeliveryAge.IsRecent(webhook, _options.LongestDelay, timeProvider.GetUtcNow()))
        {
            LogStale(logger, webhook.Id);
            return StatusCodes.Status400BadRequest;
        }

        var receipt = await inbox.AddAsync(webhook, cancellationToken).ConfigureAwait(false);
        LogReceived(logger, webhook.Id, webhook.Status.Value, receipt);
        return receipt == WebhookReceipt.Full ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent;
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Information, Message = "Webhook of generation {GenerationId}, {Status}: {Receipt}")]
    private static partial void LogReceived(ILogger logger, string generationId, string status, WebhookReceipt receipt);

    [LoggerMessage(EventId = 21, Level = LogLevel.Warning, Message = "A webhook was refused: it is not signed with one of the secrets")]
    private static partial void LogForged(ILogger logger);

    [LoggerMessage(EventId = 22, Level = LogLevel.Warning, Message = "A webhook was refused: its body has more than {LargestBody} bytes")]
    private static partial void LogTooLarge(ILogger logger, int largestBody);

    [LoggerMessage(EventId = 23, Level = LogLevel.Warning, Message = "A signed webhook was refused: it is not about a generation")]
    private static partial void LogUnreadable(ILogger logger);

    [LoggerMessage(EventId = 24, Level = LogLevel.Warning, Message = "The webhook of generation {GenerationId} was refused: its time is too old, too new or missing")]
    private static partial void LogStale(ILogger logger, string generationId);
}
