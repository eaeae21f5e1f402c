using System.Text;

namespace FluxGraph.Emulator;

/// <summary>Lets requests to the API go wrong.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, EmulatorFaults faults)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private static readonly byte[] GatewayPage = Encoding.UTF8.GetBytes("<html><body><h1>502 Bad Gateway</h1></body></html>");

    public Task InvokeAsync(HttpContext context) => IsForApi(context.Request) && faults.TakeForRequest() is { } fault
        ? FailAsync(context, fault)
        : next(context);

    private static bool IsForApi(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && (request.Path == GraphQLHandler.Path || request.Path == TextToImageHandler.Path);

    private async Task FailAsync(HttpContext context, EmulatorFault fault)
    {
        switch (fault)
        {
            case EmulatorFault.ServerError:
                await ResponseWriter.WriteAsync(context.Response, RequestRejection.ServerError());
                break;
            case EmulatorFault.RateLimited:
                await ResponseWriter.WriteAsync(context.Response, RequestRejection.RateLimitExceeded(RetryAfter));
                break;
            case EmulatorFault.BadGateway:
                context.Response.StatusCode = StatusCodes.Status502BadGateway;
                context.Response.ContentType = "text/html";
                await context.Response.Body.WriteAsync(GatewayPage, context.RequestAborted);
                break;
            case EmulatorFault.RequestLost:
                context.Abort();
                break;
            case EmulatorFault.AnswerLost:
                await ServeAsync(context);
                context.Abort();
                break;
            case EmulatorFault.AnswerCut:
                var answer = await ServeAsync(context);
                await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
            default:
                throw new InvalidOperationException($"{fault} does not happen to a request.");
        }
    }

    /// <summary>Serves the request, and keeps the answer's body back.</summary>
    private async Task<byte[]> ServeAsync(HttpContext context)
    {
        var body = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        return kept.ToArray();
    }
}
