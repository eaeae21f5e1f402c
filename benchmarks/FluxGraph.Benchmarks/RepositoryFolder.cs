namespace FluxGraph.Benchmarks;

/// <summary>Where the repository is: above the program.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(directory.FullName, "FluxGraph.sln")))
            {
                return directory.FullName;
            }
        }

        throw new DirectoryNotFoundException("The repository's root is not above the program.");
    }
}
