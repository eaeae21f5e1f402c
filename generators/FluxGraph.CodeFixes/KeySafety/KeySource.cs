namespace FluxGraph.CodeFixes.KeySafety;

/// <summary>Where a fix reads the key from.</summary>
internal enum KeySource
{
    Configuration,
    Environment,
}
