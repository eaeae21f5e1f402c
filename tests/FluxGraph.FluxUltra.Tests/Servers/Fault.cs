namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>What a <see cref="FaultyServer"/> does with a request.</summary>
internal enum Fault
{
    None,
    ResetBeforeReading,
    ResetInTheBody,
    ResetAfterReading,
    CloseAfterReading,
    CutAnswer,
    ErrorOfTheApi,
    ErrorOfAGateway,
    RateLimit,
    Refusal,
    Redirect,
    Silence,
    Garbage,
    WrongTypes,
}
