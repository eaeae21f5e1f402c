namespace FluxGraph.FluxUltra.Sqlite.Tests.Servers;

/// <summary>When, in the life of a request, its sender dies.</summary>
internal enum KillMoment
{
    /// <summary>The API never gets it.</summary>
    BeforeItArrives,

    /// <summary>The API has served it and its answer is not sent.</summary>
    BeforeTheAnswer,

    /// <summary>Half of the answer is sent.</summary>
    InTheAnswer,

    /// <summary>The answer is sent, and the sender is at work on it.</summary>
    AfterTheAnswer,
}
