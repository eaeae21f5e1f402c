namespace FluxGraph.FluxUltra;

/// <summary>
/// How far a generation is, in the API's own word. The API documents <c>processing</c> and <c>completed</c>; any other
/// word is kept as it came. Compared without regard to case.
/// </summary>
public readonly record struct GenerationStatus
{
    private readonly string? _value;

    /// <summary>Makes a status of the API's word.</summary>
    /// <param name="value">The word. Null and blank mean that the status is not known.</param>
    public GenerationStatus(string? value) => _value = value?.Trim();

    /// <summary>The generation was accepted and is not finished.</summary>
    public static GenerationStatus Processing { get; } = new("processing");

    /// <summary>The image is there.</summary>
    public static GenerationStatus Completed { get; } = new("completed");

    /// <summary>The API's word; empty when the status is not known.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether there is a status: false for a generation that the API was not asked about yet.</summary>
    public bool IsKnown => Value.Length > 0;

    /// <summary>Whether the image is there.</summary>
    public bool IsCompleted => this == Completed;

    /// <summary>
    /// Whether the generation certainly ended without an image: <c>failed</c>, <c>error</c>, <c>rejected</c>,
    /// <c>canceled</c> or <c>cancelled</c>. The API documents no such status; a word that is not among these is taken
    /// for one that precedes the end.
    /// </summary>
    public bool IsFailed => Value.ToUpperInvariant() is "FAILED" or "ERROR" or "REJECTED" or "CANCELED" or "CANCELLED";

    /// <summary>Whether the status certainly is the last one.</summary>
    public bool IsTerminal => IsCompleted || IsFailed;

    /// <summary>Whether both are the same word, without regard to case.</summary>
    /// <param name="other">The other status.</param>
    public bool Equals(GenerationStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The API's word.</summary>
    public override string ToString() => Value;
}
