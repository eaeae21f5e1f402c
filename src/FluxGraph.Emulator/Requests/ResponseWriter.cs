using System.Globalization;
using System.Text.Json;

namespace FluxGraph.Emulator;

/// <summary>Writes answers, as <c>application/json</c> unless the endpoint has set another content type.</summary>
internal static class ResponseWriter
{
    private const string DefaultContentType = "application/json; charset=utf-8";

    public static Task WriteAsync(HttpResponse response, ResponseBody body)
    {
        // Serialized first, so that the answer carries its length and a failure to serialize can still become a 500.
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Options);
        response.ContentType ??= DefaultContentType;
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted).AsTask();
    }

    public static Task WriteAsync(HttpResponse response, RequestRejection rejection)
    {
        SetStatus(response, rejection);
        return WriteAsync(response, new ResponseBody { Errors = [rejection.Error] });
    }

    public static void SetStatus(HttpResponse response, RequestRejection rejection)
    {
        response.StatusCode = rejection.StatusCode;
        if (rejection.StatusCode == StatusCodes.Status401Unauthorized)
        {
            // HTTP wants a 401 to name a scheme; X-API-Key is none.
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (rejection.RetryAfter is { } retryAfter)
        {
            // Rounded up: whoever waits that long must not come too early.
            var seconds = Math.Max(1, (long)Math.Ceiling(retryAfter.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
