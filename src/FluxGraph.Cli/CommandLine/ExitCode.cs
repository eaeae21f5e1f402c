namespace FluxGraph.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found, or warnings only.</summary>
    public const int Clean = 0;

    /// <summary>At least one finding is an error, or a key was found.</summary>
    public const int Errors = 1;

    /// <summary>Nothing was checked: the arguments contradict each other, or name what does not exist or cannot be read.</summary>
    public const int UnusableArguments = 2;
}
