namespace FluxGraph.Tests.Faults;

/// <summary>Applies a schedule to what the server sends, piece by piece.</summary>
internal sealed class FaultStream
{
    private readonly FaultSchedule _schedule;
    private readonly List<byte> _held = [];
    private int _sent;

    public FaultStream(FaultSchedule schedule)
    {
        _schedule = schedule;
        IsOver = EndsAt(0);
    }

    /// <summary>Whether the connection is to end now, in the way of the schedule.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What arrives when the server has sent some bytes.</summary>
    public IReadOnlyList<byte[]> Forward(ReadOnlySpan<byte> bytes)
    {
        var arriving = new List<byte>();
        foreach (var value in bytes)
        {
            if (IsOver)
            {
                break;
            }

            Take(value, arriving);
            _sent++;
        }

        if (EndsAt(_sent))
        {
            IsOver = true;
        }

        return [.. arriving.Chunk(Math.Min(_schedule.PieceLength, 4096))];
    }

    /// <summary>What was held back, when the server is done.</summary>
    public byte[] Finish() => [.. _held];

    private bool EndsAt(int position) =>
        _schedule.Kind is FaultKind.Close or FaultKind.Reset or FaultKind.Stall && position >= _schedule.Position;

    private void Take(byte value, List<byte> arriving)
    {
        if (EndsAt(_sent))
        {
            IsOver = true;
            return;
        }

        var isConcerned = _sent >= _schedule.Position && _sent < _schedule.Position + _schedule.Length;
        switch (_schedule.Kind)
        {
            case FaultKind.Corrupt when isConcerned:
                arriving.Add((byte)(value ^ (1 + (_schedule.Length * 31 % 255))));
                break;
            case FaultKind.Repeat when isConcerned:
                arriving.Add(value);
                _held.Add(value);
                if (_held.Count == _schedule.Length)
                {
                    arriving.AddRange(_held);
                    _held.Clear();
                }

                break;
            case FaultKind.Swap when isConcerned:
                _held.Add(value);
                break;
            case FaultKind.Swap when _sent < _schedule.Position + (2 * _schedule.Length) && _held.Count > 0:
                arriving.Add(value);
                if (_sent == _schedule.Position + (2 * _schedule.Length) - 1)
                {
                    arriving.AddRange(_held);
                    _held.Clear();
                }

                break;
            default:
                arriving.Add(value);
                break;
        }
    }
}
