using System.Net;
using System.Runtime.CompilerServices;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;

namespace FluxGraph.Tests.Reconnection;

/// <summary>Gives each subscription what the test says: names of heroes, statuses of refusals, exceptions, and actions to take in between.</summary>
internal sealed class ScriptedExecutor(params object[][] subscriptions) : IOperationExecutor
{
    /// <summary>How many subscriptions were begun.</summary>
    public int Count { get; private set; }

    public Task<IOperationResult<TData>> ExecuteAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class => throw new NotSupportedException();

    public async IAsyncEnumerable<IOperationResult<TData>> SubscribeAsync<TData>(
        GraphQLRequest<TData> request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TData : class
    {
        await Task.Yield();
        foreach (var step in subscriptions[Math.Min(Count++, subscriptions.Length - 1)])
        {
            switch (step)
            {
                case string name:
                    yield return (IOperationResult<TData>)(object)new OperationResult<HeroData>(new HeroData(new Hero(name, null, null)), []);
                    break;
                case HttpStatusCode status:
                    yield return (IOperationResult<TData>)(object)new OperationResult<HeroData>(null, [new ClientError("refused")])
                    {
                        StatusCode = status,
                        Headers = RefusalHeaders,
                    };
                    break;
                case Action action:
                    action();
                    break;
                case Exception exception:
                    throw exception;
            }
        }
    }

    /// <summary>The headers of a refusal.</summary>
    public ResponseHeaders RefusalHeaders { get; init; } = ResponseHeaders.Empty;
}
