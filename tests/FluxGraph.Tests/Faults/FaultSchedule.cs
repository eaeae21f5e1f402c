namespace FluxGraph.Tests.Faults;

/// <summary>How a connection treats what the server sends: in pieces of which size, and what goes wrong where.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Position">Behind how many bytes of the server's it goes wrong.</param>
/// <param name="Length">How many bytes are concerned, where bytes are.</param>
/// <param name="PieceLength">The longest piece that is forwarded at a time.</param>
internal sealed record FaultSchedule(FaultKind Kind, int Position = 0, int Length = 0, int PieceLength = int.MaxValue)
{
    /// <summary>Whether what arrives, if all of it does, is what the server sent.</summary>
    public bool KeepsBytes => Kind is not (FaultKind.Corrupt or FaultKind.Repeat or FaultKind.Swap);

    public static FaultSchedule Of(int seed, int longestAnswer)
    {
        var random = new Random(seed);
        var kinds = Enum.GetValues<FaultKind>();
        return new FaultSchedule(
            kinds[random.Next(kinds.Length)],
            random.Next(longestAnswer + 1),
            random.Next(1, 17),
            random.Next(4) == 0 ? int.MaxValue : random.Next(1, 40));
    }
}
