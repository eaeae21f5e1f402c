using System.Diagnostics;

namespace FluxGraph.Emulator;

/// <summary>Writes one line a request: method, path, status, duration. Headers, where keys travel, and bodies stay out.</summary>
internal sealed partial class RequestLogMiddleware(RequestDelegate next, ILogger<RequestLogMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var startedAt = Stopwatch.GetTimestamp();
        await next(context);
        var milliseconds = (long)Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds;
        LogRequest(logger, context.Request.Method, context.Request.Path, context.Response.StatusCode, milliseconds);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Method} {Path} answered {StatusCode} in {Milliseconds} ms")]
    private static partial void LogRequest(ILogger logger, string method, PathString path, int statusCode, long milliseconds);
}
