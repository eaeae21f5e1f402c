namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>How much a text looks like a key, in ascending order.</summary>
internal enum KeyStrength
{
    /// <summary>No key.</summary>
    None,

    /// <summary>Could be one: a key only where the name beside it says exactly that.</summary>
    Weak,

    /// <summary>Looks random: a key where the name beside it says so.</summary>
    Strong,

    /// <summary>Has the published form of a provider's keys: a key whatever stands beside it.</summary>
    Published,
}
