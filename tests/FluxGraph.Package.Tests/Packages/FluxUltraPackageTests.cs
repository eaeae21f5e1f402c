namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class FluxUltraPackageTests(PackageFeed feed)
{
    [Fact]
    public void It_holds_its_assembly_and_no_compiler_component()
    {
        using var package = feed.Open("FluxGraph.FluxUltra");

        Assert.Equal(
            ["FluxGraph.FluxUltra.nuspec", "README.md", "buildTransitive/FluxGraph.FluxUltra.props", "lib/net10.0/FluxGraph.FluxUltra.dll", "lib/net10.0/FluxGraph.FluxUltra.xml"],
            package.Files);
    }

    [Fact]
    public void It_needs_the_FluxGraph_of_its_own_version_and_what_that_needs()
    {
        using var package = feed.Open("FluxGraph.FluxUltra");

        Assert.Equal(
            [
                $"net10.0: FluxGraph {feed.Version}",
                "net10.0: Microsoft.Extensions.Diagnostics.HealthChecks 10.0.0",
                "net10.0: Microsoft.Extensions.Hosting.Abstractions 10.0.0",
                "net10.0: Polly.Core 8.9.1",
                "net10.0: System.Threading.RateLimiting 10.0.0",
                "net10.0: Microsoft.Extensions.Http 10.0.0",
            ],
            package.Dependencies);
    }
}
