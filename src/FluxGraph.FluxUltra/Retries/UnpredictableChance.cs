namespace FluxGraph.FluxUltra;

/// <summary>Chance for several threads.</summary>
internal sealed class UnpredictableChance
{
    private readonly Lock _gate = new();
    private readonly Random _random = new();

    /// <summary>A number from 0 to less than 1.</summary>
    public double Next()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }
}
