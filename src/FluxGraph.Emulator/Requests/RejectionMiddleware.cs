namespace FluxGraph.Emulator;

/// <summary>Turns what an endpoint throws into an answer in the API's error format.</summary>
internal sealed partial class RejectionMiddleware(RequestDelegate next, ILogger<RejectionMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (RequestRejectedException exception) when (!context.Response.HasStarted)
        {
            await ResponseWriter.WriteAsync(context.Response, exception.Rejection);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            // Kestrel's own refusals, such as a body that is too large.
            await ResponseWriter.WriteAsync(context.Response, RequestRejection.Invalid(exception.Message, exception.StatusCode));
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            LogUnexpectedException(logger, exception);
            await ResponseWriter.WriteAsync(context.Response, RequestRejection.ServerError());
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A request failed unexpectedly")]
    private static partial void LogUnexpectedException(ILogger logger, Exception exception);
}
