namespace FluxGraph.CompilerServices;

/// <summary>A message with a result of an operation, in the memory in which it came.</summary>
/// <param name="Message">The whole message. Whoever takes the result gives it back.</param>
/// <param name="Payload">Where the result stands in it.</param>
/// <param name="IsErrors">Whether the payload is errors alone.</param>
internal readonly record struct SocketResult(PooledBuffer Message, Range Payload, bool IsErrors)
{
    /// <summary>How many bytes of memory it holds, about.</summary>
    public int Size => Math.Max(Message.Length, PooledBuffer.InitialCapacity);

    public ReadOnlySpan<byte> Json => Message.Written.Span[Payload];
}
