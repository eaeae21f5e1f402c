namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>What a name says about its value, in ascending order.</summary>
internal enum LabelStrength
{
    /// <summary>It says that the value is no key: the key of a cache, a fake token.</summary>
    Negative,

    /// <summary>It says nothing about keys.</summary>
    None,

    /// <summary>A key, a secret, a token or a password.</summary>
    Key,

    /// <summary>An API key, in so many words.</summary>
    Exact,
}
