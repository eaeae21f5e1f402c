using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Transport.Http;

namespace FluxGraph.Tests.Http;

/// <summary>Sends <see cref="HeroRequest"/> to an address, and sees that no pooled memory got lost over it.</summary>
internal sealed class Exchange : IDisposable
{
    public Exchange(Uri endpoint, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
    {
        Client = new HttpClient(handler ?? new SocketsHttpHandler()) { BaseAddress = endpoint };
        Executor = new HttpOperationExecutor(() => Client, timeProvider, Pool);
    }

    public HttpClient Client { get; }

    public CountingPool Pool { get; } = new();

    public HttpOperationExecutor Executor { get; }

    public static async Task<IOperationResult<HeroData>> RunAsync(Uri endpoint)
    {
        using var exchange = new Exchange(endpoint);
        return await exchange.RunAsync(new HeroRequest { Id = "1" });
    }

    public async Task<IOperationResult<HeroData>> RunAsync(HeroRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Executor.ExecuteAsync(request, cancellationToken);
        }
        finally
        {
            await Pool.AssertAllReturnedAsync();
        }
    }

    public async Task<GraphQLTransportException> FailAsync(HeroRequest? request = null) =>
        await Assert.ThrowsAsync<GraphQLTransportException>(() => RunAsync(request ?? new HeroRequest { Id = "1" }));

    public static async Task<GraphQLTransportException> FailAsync(Uri endpoint)
    {
        using var exchange = new Exchange(endpoint);
        return await exchange.FailAsync();
    }

    public void Dispose() => Client.Dispose();
}
