using System.Buffers;
using System.Collections.Concurrent;

namespace FluxGraph.Tests.Http;

/// <summary>A pool that knows what is out, refuses what is not, and spoils what comes back, so that use after return shows.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private readonly ConcurrentDictionary<byte[], bool> _rented = new(ReferenceEqualityComparer.Instance);

    private int _rentCount;

    public int RentCount => _rentCount;

    public int OutstandingCount => _rented.Count;

    public override byte[] Rent(int minimumLength)
    {
        Interlocked.Increment(ref _rentCount);
        var array = new byte[minimumLength];
        _rented[array] = true;
        return array;
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        if (!_rented.TryRemove(array, out _))
        {
            throw new InvalidOperationException("The array was returned before, or comes from elsewhere.");
        }

        array.AsSpan().Fill(0xFF);
    }

    /// <summary>Waits until all is back: a cancelled request gives its body back when the connection lets go of it.</summary>
    public async Task AssertAllReturnedAsync()
    {
        Assert.True(RentCount > 0);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (OutstandingCount > 0 && !patience.IsCancellationRequested)
        {
            await Task.Yield();
        }

        Assert.Equal(0, OutstandingCount);
    }
}
