using System.Reflection;

namespace FluxGraph.Package.Tests;

/// <summary>What the tests' own build wrote down for them.</summary>
internal static class TestBuild
{
    private static readonly Dictionary<string, string> Metadata = typeof(TestBuild).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value ?? "");

    public static string RepositoryRoot => Metadata["RepositoryRoot"];

    public static string Configuration => Metadata["Configuration"];

    /// <summary>Where the machine keeps the packages that the repository was restored with.</summary>
    public static string NuGetPackageRoot => Metadata["NuGetPackageRoot"];
}
