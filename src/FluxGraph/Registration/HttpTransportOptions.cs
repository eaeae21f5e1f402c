namespace FluxGraph.CompilerServices;

/// <summary>How a client, by its name, sends operations over HTTP.</summary>
internal sealed class HttpTransportOptions
{
    /// <summary>How many characters the address of a query may have that is sent by GET; 0 where all operations are posted.</summary>
    public int LongestQueryAddress { get; set; }

    /// <summary>Whether queries are sent by the hashes of their texts.</summary>
    public bool UseAutomaticPersistedQueries { get; set; }
}
