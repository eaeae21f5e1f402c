namespace QuickStart;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int NoImage = 1;
    public const int WrongUsage = 2;
}
