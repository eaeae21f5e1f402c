namespace FluxGraph.ResponseBenchmarks.Reading;

/// <summary>Which response is read.</summary>
public enum ResponseKind
{
    /// <summary>A list of 100 objects, about 32 KB.</summary>
    Images,

    /// <summary>A deep document of objects of four types.</summary>
    Page,

    /// <summary>Lists in lists, about 1 MB.</summary>
    Products,
}
