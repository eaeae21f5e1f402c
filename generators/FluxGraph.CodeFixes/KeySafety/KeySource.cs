namespace FluxGraph.CodeFixes.KeySafety;

/// <summary>Where a fix reads the key from.</summary>
internal enum KeySource
{
    Configuration,
    Environment,

    /// <summary>Configuration as well, with a comment that says how to put the key into user secrets.</summary>
    UserSecrets,
}
