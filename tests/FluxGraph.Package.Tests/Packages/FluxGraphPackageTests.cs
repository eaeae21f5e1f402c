namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class FluxGraphPackageTests(PackageFeed feed)
{
    [Fact]
    public void Everything_is_in_its_folder_and_nothing_else_is_there()
    {
        using var package = feed.Open("FluxGraph");

        Assert.Equal(
            [
                "FluxGraph.nuspec",
                "README.md",
                "analyzers/dotnet/cs/FluxGraph.Analyzers.dll",
                "analyzers/dotnet/cs/FluxGraph.CodeFixes.dll",
                "analyzers/dotnet/cs/FluxGraph.Compiler.dll",
                "analyzers/dotnet/cs/FluxGraph.Generator.dll",
                "build/FluxGraph.KeyFiles.targets",
                "build/FluxGraph.LiveAnalysis.globalconfig",
                "build/FluxGraph.props",
                "build/FluxGraph.targets",
                "buildTransitive/FluxGraph.props",
                "buildTransitive/FluxGraph.targets",
                "lib/net10.0/FluxGraph.dll",
                "lib/net10.0/FluxGraph.xml",
            ],
            package.Files);
    }

    [Fact]
    public void Only_the_run_time_has_a_dependency()
    {
        using var package = feed.Open("FluxGraph");

        Assert.Equal(["net10.0: Microsoft.Extensions.Http 10.0.0"], package.Dependencies);
    }
}
