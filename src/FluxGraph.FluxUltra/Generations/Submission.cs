namespace FluxGraph.FluxUltra;

/// <summary>A request for a generation on its way down to the network; it may go out only once.</summary>
internal sealed class Submission
{
    private static readonly AsyncLocal<Submission?> Ambient = new();

    private int _isOut;

    private Submission()
    {
    }

    /// <summary>The submission that the calling code sends; null for a question.</summary>
    public static Submission? Current => Ambient.Value;

    /// <summary>Begins a submission. It is current until the asynchronous method that calls this ends.</summary>
    public static void Begin() => Ambient.Value = new Submission();

    /// <summary>Takes the right to send; false when the request is out already.</summary>
    public bool TrySend() => Interlocked.Exchange(ref _isOut, 1) == 0;

    /// <summary>Gives the right to send back: what went out certainly had no effect.</summary>
    public void HadNoEffect() => Interlocked.Exchange(ref _isOut, 0);
}
