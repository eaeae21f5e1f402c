using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>A real HTTP server on a free loopback port, for answers that the emulator does not give.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private TestServer(WebApplication application) => _application = application;

    public Uri BaseAddress => new(_application.Urls.Single());

    public Uri Endpoint => new(BaseAddress, "/graphql");

    public static async Task<TestServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        return new TestServer(application);
    }

    /// <summary>A server that gives the answers one after the other, the last one again and again.</summary>
    public static Task<TestServer> StartAsync(params Answer[] answers)
    {
        var next = -1;
        return StartAsync(context => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)].WriteAsync(context));
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        // Connections that a test left hanging are not waited for.
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
