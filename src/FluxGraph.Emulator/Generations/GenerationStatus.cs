namespace FluxGraph.Emulator;

/// <summary>The statuses that the API shows, and the one of a generation that fails, for which it shows none.</summary>
internal static class GenerationStatus
{
    public const string Processing = "processing";
    public const string Completed = "completed";
    public const string Failed = "failed";
}
