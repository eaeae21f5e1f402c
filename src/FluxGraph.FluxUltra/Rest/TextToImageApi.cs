using System.Net;
using System.Net.Mime;
using System.Runtime.Versioning;

namespace FluxGraph.FluxUltra;

/// <summary>
/// <c>POST /v1/text_to_image</c>. Its answers have GraphQL's format, so they become the same results, and what keeps the API from
/// being heard becomes the same exception as there: whoever submits need not know which way it went.
/// </summary>
[UnsupportedOSPlatform("browser")]
internal sealed class TextToImageApi(IHttpClientFactory httpClients, Uri endpoint, TimeSpan timeout, TimeProvider timeProvider)
{
    /// <summary>The path of the endpoint at the origin of the GraphQL endpoint.</summary>
    public const string Path = "/v1/text_to_image";

    public const string HttpClientName = "FluxGraph.FluxUltra.Rest";

    /// <summary>An answer has a few hundred bytes. A server that sends more than this is not the API.</summary>
    public const int LargestAnswer = 1024 * 1024;

    /// <exception cref="GraphQLTransportException">The API was not heard.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<OperationResult<GenerationSnapshot>> ExecuteAsync(ImageRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var message = new HttpRequestMessage(HttpMethod.Post, endpoint);
        using var body = new TextToImageBody(request);
        message.Content = body;
        message.Headers.TryAddWithoutValidation("Accept", MediaTypeNames.Application.Json);
        HttpStatusCode? status = null;
        using var deadline = new CancellationTokenSource(timeout, timeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var httpClient = httpClients.CreateClient(HttpClientName);
            using var response = await httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, linked.Token).ConfigureAwait(false);
            status = response.StatusCode;
            var json = await BoundedBody.ReadAsync(response.Content, LargestAnswer, linked.Token).ConfigureAwait(false);
            return TextToImageAnswer.Read(response, json);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Explain(failure, body.WasHandedOver, status);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What a cancellation breaks does not always say so.
            throw new OperationCanceledException("The operation was cancelled by its caller.", failure, cancellationToken);
        }
    }

    private static GraphQLTransportException Explain(Exception failure, bool mayHaveBeenReceived, HttpStatusCode? status) => new(
        Classify(failure),
        "The REST endpoint was not heard. " + (mayHaveBeenReceived
            ? "Before sending the request again, find out whether this one took effect."
            : "The request was not sent, so it is safe to try again."),
        failure)
    {
        StatusCode = status,
        RequestMayHaveBeenReceived = mayHaveBeenReceived,
    };

    private static TransportFailureKind Classify(Exception failure) => failure switch
    {
        OperationCanceledException or TimeoutException => TransportFailureKind.TimedOut,
        InvalidDataException => TransportFailureKind.InvalidResponse,
        HttpRequestException request when SubmissionGuard.IsWithoutConnection(request.HttpRequestError) => TransportFailureKind.ConnectionFailed,
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => TransportFailureKind.InvalidResponse,
        IOException or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpRequestException { InnerException: IOException } =>
            TransportFailureKind.ConnectionLost,
        _ => TransportFailureKind.Unknown,
    };
}
