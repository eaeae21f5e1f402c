namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class FluxUltraAspNetCorePackageTests(PackageFeed feed)
{
    [Fact]
    public void It_holds_its_assembly_and_no_compiler_component()
    {
        using var package = feed.Open("FluxGraph.FluxUltra.AspNetCore");

        Assert.Equal(
            ["FluxGraph.FluxUltra.AspNetCore.nuspec", "README.md", "lib/net10.0/FluxGraph.FluxUltra.AspNetCore.dll", "lib/net10.0/FluxGraph.FluxUltra.AspNetCore.xml"],
            package.Files);
    }

    [Fact]
    public void It_needs_the_FluxUltra_of_its_own_version()
    {
        using var package = feed.Open("FluxGraph.FluxUltra.AspNetCore");

        Assert.Equal([$"net10.0: FluxGraph.FluxUltra {feed.Version}", "net10.0: Polly.Core 8.9.1"], package.Dependencies);
    }
}
