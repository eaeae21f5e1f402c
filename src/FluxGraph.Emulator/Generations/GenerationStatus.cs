namespace FluxGraph.Emulator;

/// <summary>The statuses that the API shows.</summary>
internal static class GenerationStatus
{
    public const string Processing = "processing";
    public const string Completed = "completed";
}
