using System.Buffers;
using System.Runtime.CompilerServices;

namespace FluxGraph.CompilerServices;

/// <summary>Collects the elements of a list whose length is not known. Allocates nothing but the list itself.</summary>
internal struct ListBuilder<T>
{
    private Start _start;
    private T[]? _rented;
    private int _count;

    public void Add(T element)
    {
        if (_rented is null)
        {
            if (_count < Start.Length)
            {
                _start[_count++] = element;
                return;
            }

            Rent(Start.Length * 4);
        }
        else if (_count == _rented.Length)
        {
            Rent(_count * 2);
        }

        // A span, because an array of references asks whether each element is of its type.
        _rented.AsSpan()[_count++] = element;
    }

    /// <summary>The elements. Nothing can be added afterwards.</summary>
    public T[] ToArray()
    {
        if (_rented is null)
        {
            ReadOnlySpan<T> start = _start;
            return start[.._count].ToArray();
        }

        var elements = _rented.AsSpan(0, _count).ToArray();
        Return();
        return elements;
    }

    private void Rent(int length)
    {
        var rented = ArrayPool<T>.Shared.Rent(length);
        if (_rented is null)
        {
            ((ReadOnlySpan<T>)_start).CopyTo(rented);
        }
        else
        {
            _rented.AsSpan(0, _count).CopyTo(rented);
            Return();
        }

        _rented = rented;
    }

    private readonly void Return() => ArrayPool<T>.Shared.Return(_rented!, RuntimeHelpers.IsReferenceOrContainsReferences<T>());

    [InlineArray(Length)]
    private struct Start
    {
        public const int Length = 8;

        private T _element;
    }
}
