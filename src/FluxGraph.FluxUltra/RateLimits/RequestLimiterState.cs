namespace FluxGraph.FluxUltra;

/// <summary>What a <see cref="RequestLimiter"/> has counted. A plain record: any serializer can keep it.</summary>
/// <param name="Minute">The window of a minute; null when none is open.</param>
/// <param name="Day">The window of a day; null when none is open.</param>
public sealed record RequestLimiterState(RequestWindowState? Minute, RequestWindowState? Day);
