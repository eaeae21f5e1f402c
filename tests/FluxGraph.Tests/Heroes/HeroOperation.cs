using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Heroes;

/// <summary>A handwritten stand-in for what the generator makes of an operation.</summary>
internal sealed class HeroOperation(IOperationExecutor executor, OperationKind kind = OperationKind.Query, Action<OperationRequest>? configure = null)
    : GraphQLOperation<HeroOperation, HeroData>(executor, configure)
{
    public Task<IOperationResult<HeroData>> ExecuteAsync(string? id = null, CancellationToken cancellationToken = default) =>
        SendAsync(new HeroRequest(kind) { Id = id }, cancellationToken);

    public IObservable<IOperationResult<HeroData>> Watch(string? id = null) => Observe(new HeroRequest(kind) { Id = id });

    public IAsyncEnumerable<IOperationResult<HeroData>> SubscribeAsync(CancellationToken cancellationToken = default) =>
        StreamAsync(new HeroRequest(kind), cancellationToken);

    protected override HeroOperation Create(IOperationExecutor executor, Action<OperationRequest> configure) => new(executor, kind, configure);
}
