using FluxGraph;
using FluxGraph.Extensions;
using Shop.Client;

namespace Shop;

/// <summary>Follows the price of a product, as a component does that is disposed of.</summary>
public sealed class PriceTicker(IShopClient client) : IDisposable
{
    private IDisposable? _session;

    public List<Money> Prices { get; } = [];

    public Task StartAsync(Guid product)
    {
        var completed = new TaskCompletionSource();
        _session = client.OnPriceChanged
            .Watch(product, ExecutionStrategy.CacheFirst)
            .Subscribe(
                result =>
                {
                    if (result.Data?.PriceChanged is { } changed)
                    {
                        Prices.Add(changed.Price);
                    }
                },
                completed.SetResult);
        return completed.Task;
    }

    public void Dispose() => _session?.Dispose();
}
