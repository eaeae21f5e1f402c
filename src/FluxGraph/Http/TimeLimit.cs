using System.Globalization;

namespace FluxGraph.CompilerServices;

/// <summary>How long a call may take, and which option says so.</summary>
internal readonly record struct TimeLimit(TimeSpan Time, string Option)
{
    public bool IsInfinite => Time == Timeout.InfiniteTimeSpan;

    /// <summary>Whether the call has a limit of its own, which <see cref="HttpClient"/> does not mind.</summary>
    public bool IsOfCall { get; private init; }

    public static TimeLimit Of(HttpClient client, OperationRequest request) =>
        request.Timeout is { } time && (client.Timeout == Timeout.InfiniteTimeSpan || time < client.Timeout)
            ? OfCall(time)
            : new TimeLimit(client.Timeout, $"{nameof(HttpClient)}.{nameof(HttpClient.Timeout)}");

    public static TimeLimit OfCall(TimeSpan time) => new(time, $"{nameof(OperationRequest)}.{nameof(OperationRequest.Timeout)}") { IsOfCall = true };

    /// <summary>The same for a request that is not the first of its call: <see cref="HttpClient"/> would begin to count anew.</summary>
    public TimeLimit AsOfCall() => this with { IsOfCall = !IsInfinite };

    public override string ToString() => IsInfinite
        ? $"{Option} (without a limit now)"
        : string.Create(CultureInfo.InvariantCulture, $"{Option} ({Time.TotalSeconds:0.###} seconds now)");
}
