namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ResiliencePackageTests(PackageFeed feed)
{
    [Fact]
    public void It_holds_its_assembly_and_no_compiler_component()
    {
        using var package = feed.Open("FluxGraph.Resilience");

        Assert.Equal(["FluxGraph.Resilience.nuspec", "README.md", "lib/net10.0/FluxGraph.Resilience.dll", "lib/net10.0/FluxGraph.Resilience.xml"], package.Files);
    }

    [Fact]
    public void It_needs_the_FluxGraph_of_its_own_version_and_what_it_is_built_on()
    {
        using var package = feed.Open("FluxGraph.Resilience");

        Assert.Equal($"net10.0: FluxGraph {feed.Version}", package.Dependencies[0]);
        Assert.Contains("net10.0: Microsoft.Extensions.Http.Resilience 10.0.0", package.Dependencies);
    }
}
