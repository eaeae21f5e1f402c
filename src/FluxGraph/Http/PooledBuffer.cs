using System.Buffers;

namespace FluxGraph.CompilerServices;

/// <summary>One contiguous, growing block of bytes from a pool. For one thread at a time.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>How many bytes a buffer has at least.</summary>
    public const int InitialCapacity = 4096;

    private readonly ArrayPool<byte> _pool;
    private byte[] _bytes;

    public PooledBuffer(ArrayPool<byte> pool, int capacity = InitialCapacity)
    {
        _pool = pool;
        _bytes = pool.Rent(Math.Max(capacity, InitialCapacity));
    }

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - Length);
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Gives the bytes back. What was handed out must not be used any more.</summary>
    public void Dispose()
    {
        var bytes = _bytes;
        if (bytes.Length > 0)
        {
            _bytes = [];
            Length = 0;
            _pool.Return(bytes);
        }
    }

    private void EnsureFree(int size)
    {
        if (_bytes.Length - Length >= size)
        {
            return;
        }

        var needed = checked(Length + size);
        var larger = _pool.Rent((int)Math.Max(needed, Math.Min(Length * 2L, Array.MaxLength)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        _pool.Return(_bytes);
        _bytes = larger;
    }
}
