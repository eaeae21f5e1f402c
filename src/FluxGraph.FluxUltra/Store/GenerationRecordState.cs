namespace FluxGraph.FluxUltra;

/// <summary>How far a generation is by the word of this program, whatever becomes of the process.</summary>
public enum GenerationRecordState
{
    /// <summary>The request is going to be sent, and certainly was not yet, or without effect.</summary>
    Waiting,

    /// <summary>The request is being sent. Found after the process has died, it may have been accepted or not.</summary>
    Submitting,

    /// <summary>The API has accepted the generation; it is not known to have ended.</summary>
    Accepted,

    /// <summary>The generation has ended, be it completed or failed, or the API does not know it any more.</summary>
    Ended,

    /// <summary>
    /// The request was refused, or given up before it was sent; whoever asked was told. Nothing was charged. A request that an
    /// earlier process left stays <see cref="Waiting"/> instead, unless the API finds it invalid.
    /// </summary>
    WithoutEffect,

    /// <summary>The request was sent, and no answer was heard or kept, or the API failed: it may have been charged.</summary>
    Unknown,
}
