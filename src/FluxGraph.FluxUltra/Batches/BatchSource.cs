namespace FluxGraph.FluxUltra;

/// <summary>The requests of a batch, taken one at a time by whoever is free, and no sooner.</summary>
internal sealed class BatchSource(IEnumerable<ImageRequest> requests) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly IEnumerator<ImageRequest> _requests = requests.GetEnumerator();
    private int _taken;
    private bool _isOver;

    /// <summary>Takes the next request; false when there is none, or when the source has failed before.</summary>
    public bool TryTake(out int index, out ImageRequest? request)
    {
        lock (_gate)
        {
            (index, request) = (_taken, null);
            if (_isOver)
            {
                return false;
            }

            // Unless it says otherwise: what throws is not asked again.
            _isOver = true;
            if (!_requests.MoveNext())
            {
                return false;
            }

            (_isOver, request) = (false, _requests.Current);
            _taken++;
            return true;
        }
    }

    public void Dispose() => _requests.Dispose();
}
