namespace FluxGraph.Emulator;

/// <summary>What can go wrong with Flux Ultra, and with the way to it.</summary>
public enum EmulatorFault
{
    /// <summary>A request is answered with 500. Nothing is done, and nothing charged.</summary>
    ServerError,

    /// <summary>A request is answered with 429 and told to come back in a second. Nothing is charged.</summary>
    RateLimited,

    /// <summary>A gateway in between answers with 502 and a page of HTML. Nothing is charged.</summary>
    BadGateway,

    /// <summary>The connection breaks before anybody has looked at the request. Nothing is charged.</summary>
    RequestLost,

    /// <summary>The request is served, what it starts is charged, and the connection breaks instead of an answer.</summary>
    AnswerLost,

    /// <summary>The request is served, what it starts is charged, and the connection breaks in the middle of the answer.</summary>
    AnswerCut,

    /// <summary>A generation is accepted and charged, and ends with the status <c>failed</c> and without an image.</summary>
    GenerationFailed,

    /// <summary>A webhook is not delivered.</summary>
    WebhookLost,

    /// <summary>A webhook is delivered twice.</summary>
    WebhookRepeated,
}
