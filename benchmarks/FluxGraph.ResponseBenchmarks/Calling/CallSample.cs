using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FluxGraph.CompilerServices;
using FluxGraph.ResponseBenchmarks.Api;
using FluxGraph.ResponseBenchmarks.Documents;
using FluxGraph.ResponseBenchmarks.Peers;
using FluxGraph.ResponseBenchmarks.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.ResponseBenchmarks.Calling;

/// <summary>
/// The query of 100 images as a whole call, from the method to the result, in the ways that are compared. They send the
/// same bytes to the same handler, which answers at once: everything runs on the caller's thread.
/// </summary>
internal sealed class CallSample : IDisposable
{
    private static readonly Uri Endpoint = new("http://127.0.0.1/graphql");

    private readonly ResponseSample _response = ResponseSample.Create(ResponseKind.Images, DocumentLayout.Compact);
    private readonly HttpClient _http;
    private readonly BenchmarkClient _client;
    private readonly ServiceProvider _services;
    private readonly IBenchmarkClient _registeredClient;
    private readonly byte[] _requestBody;
    private readonly RequestJson _request;

    public CallSample()
    {
        var handler = new StubHandler(_response.Body);
        _http = new HttpClient(handler) { BaseAddress = Endpoint };
        _client = new BenchmarkClient(new HttpOperationExecutor(() => _http));
        var services = new ServiceCollection();
        services.AddBenchmarkClient().ConfigureHttpClient(
            http => http.BaseAddress = Endpoint, builder => builder.ConfigurePrimaryHttpMessageHandler(() => handler));
        _services = services.BuildServiceProvider();
        _registeredClient = _services.GetRequiredService<IBenchmarkClient>();

        _requestBody = Record(handler, () => CallWithFluxGraph());
        using var sent = JsonDocument.Parse(_requestBody);
        _request = new RequestJson(sent.RootElement.GetProperty("query").GetString()!, sent.RootElement.GetProperty("operationName").GetString()!);
        if (!Record(handler, () => PostWithSystemTextJson()).AsSpan().SequenceEqual(_requestBody))
        {
            throw new InvalidOperationException("The sides send different requests.");
        }
    }

    /// <summary>The client that was made by hand.</summary>
    public object CallWithFluxGraph() => Take(_client.GetImages.ExecuteAsync());

    /// <summary>The client that was registered with services: it takes an <see cref="HttpClient"/> from the factory for each call.</summary>
    public object CallWithRegisteredFluxGraph() => Take(_registeredClient.GetImages.ExecuteAsync());

    /// <summary>The usual way: the response is received as a whole, then read.</summary>
    public object PostWithSystemTextJson() => PostWithSystemTextJsonAsync().GetAwaiter().GetResult();

    /// <summary>The frugal way: the response is read as it comes.</summary>
    public object StreamWithSystemTextJson() => StreamWithSystemTextJsonAsync().GetAwaiter().GetResult();

    /// <summary>What no client can save: the request is sent, the response received into memory that stays, and nothing is read.</summary>
    public object SendAlone() => SendAloneAsync().GetAwaiter().GetResult();

    /// <inheritdoc cref="ResponseSample.ReadWithFluxGraph"/>
    public object? ReadWithFluxGraph() => _response.ReadWithFluxGraph();

    /// <inheritdoc cref="ResponseSample.ReadWithSystemTextJson"/>
    public object? ReadWithSystemTextJson() => _response.ReadWithSystemTextJson();

    public void Dispose()
    {
        _services.Dispose();
        _http.Dispose();
    }

    private static byte[] Record(StubHandler handler, Action call)
    {
        using var copy = new MemoryStream();
        handler.Copy = copy;
        call();
        handler.Copy = null;
        return copy.ToArray();
    }

    private static IGetImagesResult Take(Task<IOperationResult<IGetImagesResult>> call)
    {
        var result = call.GetAwaiter().GetResult();
        result.EnsureNoErrors();
        return result.Data!;
    }

    private async Task<DataJson> PostWithSystemTextJsonAsync()
    {
        using var content = JsonContent.Create(_request, JsonContext.Default.RequestJson);
        using var response = await _http.PostAsync(Endpoint, content).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(JsonContext.Default.ResponseJson).ConfigureAwait(false))!.Data!;
    }

    private async Task<DataJson> StreamWithSystemTextJsonAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint)
        {
            Content = JsonContent.Create(_request, JsonContext.Default.RequestJson),
        };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(JsonContext.Default.ResponseJson).ConfigureAwait(false))!.Data!;
    }

    private async Task<object> SendAloneAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new ByteArrayContent(_requestBody) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(_response.Body.Length + 1);
        try
        {
            await stream.ReadExactlyAsync(buffer.AsMemory(0, _response.Body.Length)).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return _requestBody;
    }
}
