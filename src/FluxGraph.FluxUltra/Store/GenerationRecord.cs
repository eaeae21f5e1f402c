using System.Globalization;

namespace FluxGraph.FluxUltra;

/// <summary>What an <see cref="IGenerationStore"/> keeps of a generation.</summary>
/// <remarks>Its text form leaves the prompt out, which may be confidential and does not belong in a log.</remarks>
public sealed record GenerationRecord
{
    /// <summary>What tells the record from others, from before there is a generation's id.</summary>
    public required Guid Key { get; init; }

    /// <summary>What was asked for, prompt included.</summary>
    public required ImageRequest Request { get; init; }

    /// <summary>How far it is.</summary>
    public required GenerationRecordState State { get; init; }

    /// <summary>What the API said of the generation last; null before it was accepted.</summary>
    public GenerationSnapshot? Generation { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record changed last.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Key, state and the generation's id. Not the prompt.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(GenerationRecord)} {Key} {State} {Generation?.Id ?? "without a generation"}");
}
