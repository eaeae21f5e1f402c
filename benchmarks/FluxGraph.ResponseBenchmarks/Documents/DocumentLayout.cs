namespace FluxGraph.ResponseBenchmarks.Documents;

/// <summary>How a document is written.</summary>
public enum DocumentLayout
{
    /// <summary>Without white space, in the order of the selection: as servers answer.</summary>
    Compact,

    /// <summary>On lines of their own with two spaces a level, in the order of the selection.</summary>
    Indented,

    /// <summary>Without white space, each object's members in an order of its own.</summary>
    Shuffled,

    /// <summary>On lines of their own, each object's members in an order of its own.</summary>
    ShuffledIndented,
}
