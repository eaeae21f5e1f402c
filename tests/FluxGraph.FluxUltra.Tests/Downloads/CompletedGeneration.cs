using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.FluxUltra.Tests.Downloads;

/// <summary>A completed generation whose image a test serves as it likes.</summary>
internal sealed class CompletedGeneration : IAsyncDisposable
{
    private readonly TestServer _server;

    private CompletedGeneration(TestServer server, FluxUltraSession fluxUltra, ImageGeneration generation) =>
        (_server, FluxUltra, Generation) = (server, fluxUltra, generation);

    public FluxUltraSession FluxUltra { get; }

    public ImageGeneration Generation { get; }

    public static async Task<CompletedGeneration> StartAsync(RequestDelegate serveImage, string? apiKey)
    {
        var server = await TestServer.StartAsync(context => context.Request.Path == "/graphql"
            ? Answer.Generation("completed", $"http://{context.Request.Host}/outputs/1.jpg").WriteAsync(context)
            : serveImage(context));
        var fluxUltra = FluxUltraSession.For(server.Endpoint, apiKey);
        return new CompletedGeneration(server, fluxUltra, await fluxUltra.Client.GetAsync("job-1"));
    }

    public async ValueTask DisposeAsync()
    {
        await FluxUltra.DisposeAsync();
        await _server.DisposeAsync();
    }
}
