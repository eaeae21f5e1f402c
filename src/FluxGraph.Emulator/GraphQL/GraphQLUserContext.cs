namespace FluxGraph.Emulator;

/// <summary>What resolvers know of the request that they work for.</summary>
internal sealed class GraphQLUserContext(Account account, GenerationBatch batch) : Dictionary<string, object?>(StringComparer.Ordinal)
{
    public Account Account { get; } = account;

    public GenerationBatch Batch { get; } = batch;
}
