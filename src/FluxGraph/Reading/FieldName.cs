using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace FluxGraph.CompilerServices;

/// <summary>A member's name as servers write it, quotes and colon included: <c>"name":</c>.</summary>
internal readonly struct FieldName
{
    private readonly byte[] _token;

    /// <summary>The token's first bytes, and which of them there are.</summary>
    private readonly Vector128<byte> _head;
    private readonly Vector128<byte> _mask;

    public FieldName(string responseName)
    {
        _token = Encoding.UTF8.GetBytes($"\"{responseName}\":");
        Length = _token.Length;
        Span<byte> head = stackalloc byte[Vector128<byte>.Count];
        Span<byte> mask = stackalloc byte[Vector128<byte>.Count];
        head.Clear();
        mask.Clear();
        var length = Math.Min(_token.Length, head.Length);
        _token.AsSpan(0, length).CopyTo(head);
        mask[..length].Fill(byte.MaxValue);
        _head = Vector128.Create<byte>(head);
        _mask = Vector128.Create<byte>(mask);
    }

    public int Length { get; }

    /// <summary>Whether exactly this name stands at a place of the JSON. Compares up to sixteen bytes at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(ReadOnlySpan<byte> json, int at)
    {
        if (at > json.Length - Vector128<byte>.Count)
        {
            return json[Math.Min(at, json.Length)..].StartsWith(_token);
        }

        var difference = (Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)at) ^ _head) & _mask;
        return difference == Vector128<byte>.Zero
            && (Length <= Vector128<byte>.Count || json[(at + Vector128<byte>.Count)..].StartsWith(_token.AsSpan(Vector128<byte>.Count)));
    }
}
